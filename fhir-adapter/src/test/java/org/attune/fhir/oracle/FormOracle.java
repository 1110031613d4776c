package org.attune.fhir.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Forms and scores (facts §4.2). */
final class FormOracle {

  private static final Map<String, Double> LOINC =
      Map.of(
          "LA6568-5",
          0.0,
          "LA6569-3",
          1.0,
          "LA6570-1",
          2.0,
          "LA6571-9",
          3.0,
          "LA32-8",
          0.0,
          "LA33-6",
          1.0);
  private static final Map<String, String> TOTALS =
      Map.of("44261-6", "phq9#total", "70274-6", "gad7#total");

  private final Model model;

  FormOracle(Model model) {
    this.model = model;
  }

  Map<String, Map<String, Object>> forms() {
    Map<String, Map<String, Object>> forms = new TreeMap<>();
    model
        .all(QuestionnaireResponse.class)
        .filter(form -> isMeant(form) && form.getAuthored() != null)
        .forEach(form -> forms.put(Model.nameOf(form), elements(form)));
    return forms;
  }

  /** About the patient; without a subject the patient's or the clinician's own. */
  private boolean isMeant(QuestionnaireResponse form) {
    return form.hasSubject()
        ? model.isPatient(form.getSubject())
        : Set.of(Model.PATIENT, "Practitioner/t1").contains(String.valueOf(rater(form)));
  }

  private Map<String, Object> elements(QuestionnaireResponse form) {
    Map<String, Object> elements = new TreeMap<>();
    String[] canonical = form.getQuestionnaire().split("\\|", 2);
    elements.put("questionnaire", canonical[0]);
    elements.put("questionnaireVersion", canonical.length == 2 ? canonical[1] : null);
    elements.put(
        "status",
        Form.Status.valueOf(
            form.getStatus()
                .name()
                .replace("INPROGRESS", "IN_PROGRESS")
                .replace("ENTEREDINERROR", "ENTERED_IN_ERROR")));
    elements.put("authored", model.instant(form.getAuthoredElement()));
    elements.put("rater", raterKind(rater(form)));
    elements.put("raterReference", known(rater(form)));
    elements.put("visit", model.reference(form.getEncounter()));
    Extension seconds =
        form.getExtensionByUrl(
            "https://attune.example/fhir/StructureDefinition/completion-seconds");
    elements.put(
        "completionSeconds",
        seconds == null ? null : ((IntegerType) seconds.getValue()).getValue());
    Map<String, Double> answers = new TreeMap<>();
    Set<String> unreadable = new TreeSet<>();
    for (QuestionnaireResponseItemComponent item : flat(form.getItem())) {
      String linkId = item.getLinkId().replaceFirst("^/", "");
      if (item.hasAnswer()) {
        Double number = number(item.getAnswerFirstRep().getValue());
        if (number == null) {
          unreadable.add(linkId);
        } else {
          answers.put(linkId, number);
        }
      }
    }
    elements.put("answers", answers);
    elements.put("unreadable", unreadable);
    return elements;
  }

  private @Nullable String rater(QuestionnaireResponse form) {
    return rater(form.hasSource() ? form.getSource() : form.getAuthor());
  }

  private @Nullable String rater(Reference reference) {
    return model.practitioners(Stream.of(reference)).stream()
        .findFirst()
        .orElse(model.reference(reference));
  }

  /** Nobody is named where it is unknown in what role somebody answered. */
  private static @Nullable String known(@Nullable String reference) {
    return raterKind(reference) == Rater.UNKNOWN ? null : reference;
  }

  private static Rater raterKind(@Nullable String reference) {
    String type = reference == null ? "" : reference.split("/")[0];
    return switch (type) {
      case "Patient" -> Rater.CLIENT;
      case "Practitioner", "PractitionerRole" -> Rater.THERAPIST;
      case "RelatedPerson" -> Rater.OTHER;
      default -> Rater.UNKNOWN;
    };
  }

  private static List<QuestionnaireResponseItemComponent> flat(
      List<QuestionnaireResponseItemComponent> items) {
    List<QuestionnaireResponseItemComponent> flat = new ArrayList<>();
    for (QuestionnaireResponseItemComponent item : items) {
      flat.add(item);
      flat.addAll(flat(item.getItem()));
      for (QuestionnaireResponseItemAnswerComponent answer : item.getAnswer()) {
        flat.addAll(flat(answer.getItem()));
      }
    }
    return flat;
  }

  private static @Nullable Double number(@Nullable Type value) {
    if (value instanceof IntegerType integer) {
      return integer.getValue().doubleValue();
    }
    if (value instanceof DecimalType decimal) {
      return decimal.getValue().doubleValue();
    }
    if (value instanceof BooleanType yes) {
      return yes.booleanValue() ? 1.0 : 0.0;
    }
    if (!(value instanceof Coding coding)) {
      return null;
    }
    for (Extension extension : coding.getExtension()) {
      if (extension.getUrl().endsWith("/ordinalValue")
          || extension.getUrl().endsWith("/itemWeight")) {
        return new BigDecimal(extension.getValue().primitiveValue()).doubleValue();
      }
    }
    return "http://loinc.org".equals(coding.getSystem()) ? LOINC.get(coding.getCode()) : null;
  }

  Map<String, Map<String, Object>> scores() {
    Map<String, Map<String, Object>> scores = new TreeMap<>();
    model
        .all(Observation.class)
        .filter(one -> Set.of("final", "amended", "corrected").contains(one.getStatus().toCode()))
        .filter(one -> model.isPatient(one.getSubject()))
        .filter(
            one ->
                Model.codes(
                        one.getCategory(),
                        "http://terminology.hl7.org/CodeSystem/observation-category")
                    .contains("survey"))
        .filter(one -> one.hasEffectiveDateTimeType() && one.hasValue() && scale(one) != null)
        .forEach(one -> scores.put(Model.nameOf(one), elements(one)));
    return scores;
  }

  private static @Nullable String scale(Observation score) {
    Set<String> own =
        Model.codes(score.getCode(), "https://attune.example/fhir/CodeSystem/instrument");
    if (!own.isEmpty()) {
      return own.iterator().next();
    }
    return Model.codes(score.getCode(), "http://loinc.org").stream()
        .filter(TOTALS::containsKey)
        .map(TOTALS::get)
        .findFirst()
        .orElse(null);
  }

  private Map<String, Object> elements(Observation score) {
    Map<String, Object> elements = new TreeMap<>();
    Reference performer = score.getPerformerFirstRep();
    elements.put("scale", scale(score));
    elements.put(
        "value",
        score.hasValueQuantity()
            ? score.getValueQuantity().getValue().doubleValue()
            : score.getValueIntegerType().getValue().doubleValue());
    elements.put("at", model.instant((DateTimeType) score.getEffective()));
    elements.put("rater", raterKind(rater(performer)));
    elements.put("raterReference", known(rater(performer)));
    elements.put("visit", model.reference(score.getEncounter()));
    elements.put("derivedFrom", model.references(score.getDerivedFrom()));
    return elements;
  }
}
