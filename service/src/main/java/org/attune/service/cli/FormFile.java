package org.attune.service.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.fhir.gate.Gate;
import org.attune.fhir.gate.GateRefusal;
import org.attune.fhir.gate.Limits;
import org.attune.fhir.mapping.CodeMapping;
import org.attune.fhir.mapping.Focus;
import org.attune.fhir.mapping.LabelPolicy;
import org.attune.fhir.mapping.ReadSource;
import org.attune.fhir.mapping.RecordCollector;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Site;
import org.attune.service.json.JsonTree;
import org.jspecify.annotations.Nullable;

/** A file that holds one QuestionnaireResponse; its patient, rater and date may be missing. */
final class FormFile {

  private static final String SOMEBODY = "of-this-form";

  private FormFile() {}

  /**
   * Reads the form.
   *
   * @throws BadInput when the file holds anything else, or something in it cannot be read
   */
  static Form read(Path file) {
    byte[] body = InputFile.bytes(file);
    try {
      Map<?, ?> members =
          JsonTree.read(Gate.open(body, Limits.BODY)) instanceof Map<?, ?> map ? map : Map.of();
      if (!"QuestionnaireResponse".equals(members.get("resourceType"))) {
        throw new BadInput(file + ": a FHIR QuestionnaireResponse was expected (resourceType).");
      }
      RecordCollector collector = new RecordCollector(CodeMapping.NONE, LabelPolicy.DEFAULT);
      String patient = patient(file, members);
      collector.readBody(complete(body, members, patient), Limits.BODY, ReadSource.of("file"));
      return form(file, collector, new Focus(patient, rater(members)));
    } catch (GateRefusal refusal) {
      throw new BadInput(file + ": " + refusal.getMessage());
    }
  }

  /** The body with what a score does not rest on, so that a form without it can be scored too. */
  private static byte[] complete(byte[] body, Map<?, ?> members, String patient) {
    StringBuilder lacking = new StringBuilder();
    if (!members.containsKey("authored")) {
      lacking.append("\"authored\":\"2000-01-01\",");
    }
    if (!members.containsKey("subject")) {
      lacking.append("\"subject\":{\"reference\":\"Patient/" + patient + "\"},");
    }
    String text = new String(body, StandardCharsets.UTF_8);
    return text.replaceFirst("\\{", "{" + lacking).getBytes(StandardCharsets.UTF_8);
  }

  private static String patient(Path file, Map<?, ?> members) {
    boolean named = members.containsKey("subject");
    String patient = named ? reference(members, "subject") : rater(members);
    if (patient != null && patient.contains("Patient/")) {
      return patient.substring(patient.lastIndexOf('/') + 1);
    }
    if (named) {
      throw new BadInput(file + ": 'subject' must be a reference to a Patient.");
    }
    return SOMEBODY;
  }

  /** Who filled the form in, so that a clinician's own form is read too; null when unknown. */
  private static @Nullable String rater(Map<?, ?> members) {
    String source = reference(members, "source");
    return source == null ? reference(members, "author") : source;
  }

  private static @Nullable String reference(Map<?, ?> members, String name) {
    return members.get(name) instanceof Map<?, ?> member
            && member.get("reference") instanceof String text
        ? text
        : null;
  }

  private static Form form(Path file, RecordCollector collector, Focus focus) {
    List<Form> forms =
        collector
            .toFacts(
                focus,
                new Site(Set.of("en"), Set.of(), ZoneOffset.UTC),
                Map.of(FactKind.FORMS, Availability.READ),
                null)
            .forms();
    if (forms.isEmpty()) {
      throw new BadInput(
          file
              + ": the form cannot be read. Maybe 'questionnaire' or 'status' is missing, or it is a"
              + " clinician's own form and 'source' is no Practitioner.");
    }
    return forms.get(0);
  }
}
