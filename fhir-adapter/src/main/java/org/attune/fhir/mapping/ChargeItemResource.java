package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.Set;
import org.attune.rules.fact.Charge;
import org.attune.rules.fact.FactKind;
import org.jspecify.annotations.Nullable;

/** What was charged. */
final class ChargeItemResource extends Resource {

  private static final String NOT_BILLABLE = "not-billable";
  private static final Set<String> COUNTED = Set.of("billable", "billed", NOT_BILLABLE);

  private @Nullable String status;
  private @Nullable String context;
  private final Codes reasons = new Codes();
  private @Nullable Double price;
  private @Nullable Double factor;
  private @Nullable FhirTime occurred;
  private @Nullable FhirTime entered;

  ChargeItemResource() {
    super("ChargeItem");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "subject" -> subject = in.reference();
      case "context" -> context = in.reference();
      case "reason" -> in.concepts(reasons);
      case "priceOverride" -> price = Quantity.read(in).value();
      case "factorOverride" -> factor = in.number();
      case "occurrenceDateTime" -> occurred = in.time();
      case "occurrencePeriod" -> occurred = Period.read(in).start();
      case "enteredDate" -> entered = in.time();
      default -> common(name, in);
    }
  }

  @Override
  void conclude(Assembly all) {
    if (status == null || !COUNTED.contains(status)) {
      return;
    }
    Instant at = all.start(occurred == null ? entered : occurred);
    all.add(
        FactKind.CHARGES,
        at,
        new Charge(
            source(),
            all.resolveOrNull(this, context),
            isZero(price) || isZero(factor) || status.equals(NOT_BILLABLE),
            reasons.fact("fee-policy"),
            at));
  }

  private static boolean isZero(@Nullable Double number) {
    return number != null && number == 0;
  }
}
