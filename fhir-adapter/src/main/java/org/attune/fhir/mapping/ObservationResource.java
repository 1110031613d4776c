package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Score;
import org.attune.rules.fact.Triple;
import org.jspecify.annotations.Nullable;

/** An observation: a score, an answer to a safety item, or a statement. */
final class ObservationResource extends Resource {

  private static final Set<String> COUNTED = Set.of("final", "amended", "corrected");
  private static final String INTERPRETER_NEEDED = "54588-9";

  private @Nullable String status;
  private final Codes categories = new Codes();
  private Period effective = Period.OPEN;
  private @Nullable FhirTime issued;
  private @Nullable String encounter;
  private List<String> derivedFrom = List.of();
  final Codes codes = new Codes();
  final Value value = new Value();
  List<String> performers = List.of();
  List<Component> components = List.of();

  ObservationResource() {
    super("Observation");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "category" -> in.concepts(categories);
      case "code" -> in.concept(codes);
      case "subject" -> subject = in.reference();
      case "effectiveDateTime", "effectiveInstant" -> effective = new Period(in.time(), null);
      case "effectivePeriod" -> effective = Period.read(in);
      case "issued" -> issued = in.time();
      case "encounter" -> encounter = in.reference();
      case "performer" -> performers = in.references();
      case "derivedFrom" -> derivedFrom = in.references();
      case "component" -> components = Component.readAll(in);
      default -> {
        if (!value.member(name, in)) {
          common(name, in);
        }
      }
    }
  }

  /** A clinician's own score need not name the patient. */
  @Override
  boolean needsNoPatient(Assembly all) {
    return scale() != null && all.isUser(this, performer());
  }

  /** When it was observed, else issued, else changed last; null when unknown. */
  @Nullable Instant at(Assembly all) {
    FhirTime observed = effective.start() == null ? effective.end() : effective.start();
    FhirTime known = observed == null ? issued : observed;
    return all.start(known == null ? lastUpdated : known);
  }

  /** What it says about the need of an interpreter. */
  Triple interpreterNeed() {
    boolean asks = counts() && codes.has(Systems.LOINC, INTERPRETER_NEEDED);
    return asks ? value.yesNo() : Triple.UNKNOWN;
  }

  private boolean counts() {
    return status != null && COUNTED.contains(status);
  }

  private @Nullable String performer() {
    return performers.isEmpty() ? null : performers.get(0);
  }

  @Override
  void conclude(Assembly all) {
    if (!counts()) {
      return;
    }
    if (interpreterNeed() != Triple.UNKNOWN) {
      all.heldBack(FactKind.CLIENT);
    }
    String scale = scale();
    if (scale != null) {
      score(scale, all);
    } else {
      Statements.conclude(this, all);
    }
  }

  /** Instrument and scale, or instrument and item; null when it is no score. */
  private @Nullable String scale() {
    String ours = codes.first(Systems.INSTRUMENT, code -> code.indexOf('#') > 0);
    String scale = ours == null ? LoincAnswers.scale(codes) : ours;
    boolean item = scale != null && Character.isDigit(scale.charAt(scale.indexOf('#') + 1));
    return item || categories.has(Systems.OBSERVATION_CATEGORY, "survey") ? scale : null;
  }

  private void score(String scale, Assembly all) {
    Double number = value.number();
    Instant at = at(all);
    if (ownScoreOfAnother(scale, all)) {
      return;
    }
    if (number == null || at == null) {
      all.note(Assembly.UNUSABLE, this, "It has no readable value or date; it was left out.");
      return;
    }
    Rater rater = all.rater(this, performer());
    all.add(
        FactKind.SCORES,
        at,
        new Score(
            source(),
            scale,
            number,
            at,
            rater,
            all.raterReference(this, performer()),
            all.resolveOrNull(this, encounter),
            all.resolveAll(this, derivedFrom)));
  }

  private boolean ownScoreOfAnother(String scale, Assembly all) {
    String instrument = scale.substring(0, scale.indexOf('#'));
    return OwnForms.isOne(instrument) && !all.isUser(this, performer());
  }
}
