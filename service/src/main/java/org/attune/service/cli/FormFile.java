package org.attune.service.cli;

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

/** A file that holds one QuestionnaireResponse. */
final class FormFile {

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
      collector.readBody(body, Limits.BODY, ReadSource.of("file"));
      return form(file, collector, subject(file, members));
    } catch (GateRefusal refusal) {
      throw new BadInput(file + ": " + refusal.getMessage());
    }
  }

  private static String subject(Path file, Map<?, ?> members) {
    Object reference =
        members.get("subject") instanceof Map<?, ?> subject ? subject.get("reference") : null;
    if (reference instanceof String text && text.contains("Patient/")) {
      return text.substring(text.lastIndexOf('/') + 1);
    }
    throw new BadInput(file + ": 'subject' must be a reference to a Patient.");
  }

  private static Form form(Path file, RecordCollector collector, String patient) {
    List<Form> forms =
        collector
            .toFacts(
                new Focus(patient, null),
                new Site(Set.of("en"), Set.of(), ZoneOffset.UTC),
                Map.of(FactKind.FORMS, Availability.READ),
                null)
            .forms();
    if (forms.isEmpty()) {
      throw new BadInput(
          file
              + ": the form cannot be read. Maybe 'questionnaire', 'status' or 'authored' is"
              + " missing.");
    }
    return forms.get(0);
  }
}
