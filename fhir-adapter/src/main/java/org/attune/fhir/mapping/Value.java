package org.attune.fhir.mapping;

import org.attune.rules.fact.Triple;
import org.jspecify.annotations.Nullable;

/** The value of an observation or of a component of one; texts are not kept. */
final class Value {

  private @Nullable Double number;
  private @Nullable Boolean bool;
  private Quantity quantity = new Quantity(null, null, null);
  private Period period = Period.OPEN;
  final Codes codes = new Codes();

  /** Reads a member that is a value; false, and nothing is read, when it is none. */
  boolean member(String name, Cursor in) {
    switch (name) {
      case "valueQuantity" -> quantity = Quantity.read(in);
      case "valueInteger" -> number = in.number();
      case "valueBoolean" -> bool = in.bool();
      case "valueCodeableConcept" -> in.concept(codes);
      case "valueDateTime" -> {
        FhirTime time = in.time();
        period = new Period(time, time);
      }
      case "valuePeriod" -> period = Period.read(in);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The number it is or, as a yes, a no or a LOINC answer, stands for; null when none. */
  @Nullable Double number() {
    if (number != null) {
      return number;
    }
    if (quantity.value() != null) {
      return quantity.value();
    }
    return bool == null ? LoincAnswers.number(codes) : Numbers.boxed(bool ? 1 : 0);
  }

  /** The yes or no that it is. */
  Triple yesNo() {
    Boolean yes = bool;
    if (yes == null && codes.has(Systems.LOINC, "LA33-6")) {
      yes = true;
    } else if (yes == null && codes.has(Systems.LOINC, "LA32-8")) {
      yes = false;
    }
    if (yes == null) {
      return Triple.UNKNOWN;
    }
    return yes ? Triple.YES : Triple.NO;
  }

  @Nullable Integer integer() {
    return number == null ? null : number.intValue();
  }

  Quantity quantity() {
    return quantity;
  }

  Period period() {
    return period;
  }
}
