package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.Channel;
import org.attune.rules.fact.Consent;
import org.attune.rules.fact.FactKind;
import org.jspecify.annotations.Nullable;

/** A permission or refusal. */
final class ConsentResource extends Resource {

  private static final Set<String> KNOWN =
      Set.of(
          "interpreter",
          "relative-interpreting",
          "contact-channel",
          "plan-agreement",
          "feedback-forms",
          "rating-sharing",
          "supervisor-sharing");

  private @Nullable String status;
  private final Codes categories = new Codes();
  private @Nullable FhirTime dateTime;
  private @Nullable String type;
  private Period period = Period.OPEN;
  private final Codes channels = new Codes();
  private final List<String> data = new ArrayList<>(1);

  ConsentResource() {
    super("Consent");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "category" -> in.concepts(categories);
      case "patient" -> subject = in.reference();
      case "dateTime" -> dateTime = in.time();
      case "provision" -> readProvision(in);
      default -> common(name, in);
    }
  }

  private void readProvision(Cursor in) {
    if (!in.object()) {
      return;
    }
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "type" -> type = in.text();
        case "period" -> period = Period.read(in);
        case "code" -> in.concepts(channels);
        case "data" -> data.addAll(in.referencesUnder("reference"));
        default -> in.pass(name);
      }
    }
  }

  @Override
  void conclude(Assembly all) {
    boolean permit = "permit".equals(type);
    boolean decided = permit || "deny".equals(type);
    if (!"active".equals(status) || !decided || !all.inForce(period)) {
      return;
    }
    Instant at = all.start(dateTime);
    List<@Nullable Channel> named = new ArrayList<>(Channels.all(channels));
    if (named.isEmpty()) {
      named.add(null);
    }
    for (String topic : categories.all(Systems.FACT)) {
      if (KNOWN.contains(topic)) {
        for (Channel channel : named) {
          all.add(
              FactKind.CONSENTS,
              at,
              new Consent(source(), topic, permit, at, channel, all.resolveAll(this, data)));
        }
      }
    }
  }
}
