package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Referral;
import org.jspecify.annotations.Nullable;

/** A referral, or an arrangement for an access need. */
final class ServiceRequestResource extends Resource {

  private static final Set<String> COUNTED = Set.of("active", "completed");

  private @Nullable String status;
  private final Codes codes = new Codes();
  private @Nullable FhirTime authoredOn;
  private @Nullable String requester;
  private List<String> performers = List.of();
  private Period occurrence = Period.OPEN;

  ServiceRequestResource() {
    super("ServiceRequest");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "subject" -> subject = in.reference();
      case "code" -> in.concept(codes);
      case "category" -> in.concepts(codes);
      case "authoredOn" -> authoredOn = in.time();
      case "requester" -> requester = in.reference();
      case "performer" -> performers = in.references();
      case "occurrenceDateTime" -> {
        FhirTime time = in.time();
        occurrence = new Period(time, time);
      }
      case "occurrencePeriod" -> occurrence = Period.read(in);
      case "occurrenceTiming" -> occurrence = Timing.read(in).bounds();
      default -> common(name, in);
    }
  }

  @Override
  void conclude(Assembly all) {
    if (status == null || !COUNTED.contains(status)) {
      return;
    }
    Instant authored = all.start(authoredOn);
    String practitioner = all.practitioner(this, requester);
    Set<String> asked = new LinkedHashSet<>();
    boolean own = false;
    for (String performer : performers) {
      String known = all.practitioner(this, performer);
      String reference = known == null ? all.resolve(this, performer) : known;
      asked.add(reference);
      own |= all.roles().owns(practitioner, reference);
    }
    all.add(
        FactKind.REFERRALS,
        authored,
        new Referral(
            source(),
            new LinkedHashSet<>(codes.all(Systems.FACT)),
            authored,
            practitioner,
            asked,
            own,
            all.start(occurrence.start()),
            all.end(occurrence.end())));
  }
}
