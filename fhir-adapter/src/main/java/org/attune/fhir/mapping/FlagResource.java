package org.attune.fhir.mapping;

import java.util.LinkedHashSet;
import java.util.Set;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Flag;
import org.jspecify.annotations.Nullable;

/** A flag: an access need, a risk, a concern. */
final class FlagResource extends Resource {

  private static final String ELEVATED_RISK = "elevated-risk";
  private static final Set<String> KNOWN =
      Set.of(
          "need-hearing",
          "need-vision",
          "need-literacy",
          "need-cognitive",
          "need-mobility",
          ELEVATED_RISK);

  private @Nullable String status;
  private final Codes categories = new Codes();
  private final Codes codes = new Codes();
  private Period period = Period.OPEN;

  FlagResource() {
    super("Flag");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "subject" -> subject = in.reference();
      case "category" -> in.concepts(categories);
      case "code" -> in.concept(codes);
      case "period" -> period = Period.read(in);
      default -> common(name, in);
    }
  }

  @Override
  void conclude(Assembly all) {
    if (!"active".equals(status) || !all.inForce(period)) {
      return;
    }
    Set<String> meant = new LinkedHashSet<>(codes.all(Systems.FACT));
    meant.retainAll(KNOWN);
    if (categories.has(Systems.FLAG_CATEGORY, "safety")) {
      meant.add(ELEVATED_RISK);
    }
    for (String code : meant) {
      all.add(
          FactKind.FLAGS,
          all.start(period.start()),
          new Flag(source(), code, all.start(period.start()), all.end(period.end())));
    }
    FhirTime since = period.start() == null ? lastUpdated : period.start();
    Concerns.add(all, this, codes, since, Set.of());
  }
}
