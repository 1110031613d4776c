package org.attune.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.attune.fhir.mapping.Focus;
import org.attune.rules.engine.DroolsRuleEngine;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Finding;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.Texts;
import org.attune.service.config.ServiceClock;
import org.attune.service.decision.FindingJson;
import org.attune.service.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code attune evaluate}. */
@Command(
    name = "evaluate",
    description = {
      "Evaluates a record: all findings of all audiences, before attention.",
      "A Bundle counts as the whole record; of a request, what its prefetch lacks is unknown.",
      "A scenario (.yaml) is first written out as the request it stands for by ./attune, from"
          + " classes that are not part of the product."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

  @Parameters(
      paramLabel = "FILE",
      description = "A CDS Hooks request, a FHIR Bundle, or a scenario (.yaml).")
  private Path file = Path.of("");

  @Option(
      names = "--user",
      paramLabel = "Practitioner/x",
      description =
          "Who looks (default: the request's user; of a Bundle the practitioner of the latest"
              + " session).")
  private @Nullable String user;

  @Option(
      names = "--patient",
      paramLabel = "ID",
      description = "The patient (default: the request's; of a Bundle its first Patient entry).")
  private @Nullable String patient;

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description = "The time asked about, with offset (default: now; of a scenario its today).")
  private @Nullable String asOf;

  @Mixin private SiteOptions site = new SiteOptions();

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    Instant at = asOf == null ? ServiceClock.system().instant() : RecordFile.time("--as-of", asOf);
    Knowledge knowledge = Knowledge.load();
    RecordFile record = RecordFile.read(file, knowledge);
    String id = patient(record);
    Facts facts =
        record
            .collector()
            .toFacts(new Focus(id, user(record, id, at)), site.site(), record.availability(), at);
    Evaluation evaluation = DroolsRuleEngine.of(knowledge).evaluate(facts, at);
    Texts texts = knowledge.texts(Locale.ENGLISH);
    output.write(json -> write(json, evaluation, texts), out -> write(out, evaluation, texts));
    return 0;
  }

  private String patient(RecordFile record) {
    String id = patient != null ? strip(patient) : record.patient();
    if (id == null) {
      throw new BadInput(file + ": no patient is named. Maybe use --patient ID.");
    }
    if (!ID.matcher(id).matches()) {
      throw new BadInput("The patient must be a FHIR id: letters, digits, '-' or '.', at most 64.");
    }
    return id;
  }

  private @Nullable String user(RecordFile record, String patient, Instant at) {
    if (user != null) {
      if (!user.matches("Practitioner(Role)?/[A-Za-z0-9\\-.]{1,64}")) {
        throw new BadInput("'--user' must be a reference such as Practitioner/x.");
      }
      return user;
    }
    String named = record.user();
    if (named != null) {
      return named.startsWith("Practitioner") ? named : null;
    }
    return record.collector().latestSessionPractitioner(patient, at);
  }

  private static String strip(String reference) {
    return reference.startsWith("Patient/") ? reference.substring("Patient/".length()) : reference;
  }

  private static void write(JsonGenerator json, Evaluation evaluation, Texts texts) {
    json.writeStartObject();
    json.writeStringProperty("asOf", evaluation.asOf().toString());
    json.writeStringProperty("knowledge", evaluation.knowledge());
    Json.objectsEvenIfNone(
        json,
        "findings",
        evaluation.findings(),
        finding -> FindingJson.write(json, finding, texts));
    Json.objectsEvenIfNone(
        json,
        "notEvaluated",
        evaluation.notEvaluated(),
        entry -> {
          json.writeStringProperty("rule", entry.rule());
          json.writeStringProperty("reason", entry.reason().code());
        });
    Json.objectsEvenIfNone(
        json,
        "dataQuality",
        evaluation.dataQuality(),
        note -> {
          json.writeStringProperty("code", note.code());
          json.writeStringProperty("reference", note.reference());
          json.writeStringProperty("what", note.what());
        });
    json.writeEndObject();
  }

  private static void write(PrintWriter text, Evaluation evaluation, Texts texts) {
    text.println("As of " + evaluation.asOf());
    if (evaluation.findings().isEmpty()) {
      text.println("No rule fired on the data there were.");
    }
    for (Finding finding : evaluation.findings()) {
      text.println();
      text.println(
          finding.rule() + " " + finding.severity().code() + ": " + texts.summary(finding));
      finding
          .evidence()
          .forEach(evidence -> text.println("  " + evidence.reference() + ": " + evidence.what()));
    }
    if (!evaluation.notEvaluated().isEmpty()) {
      text.println();
      text.println("Not evaluated:");
      evaluation
          .notEvaluated()
          .forEach(
              entry ->
                  text.println(
                      "  " + entry.rule() + " " + entry.reason().code() + ": " + entry.what()));
    }
    if (!evaluation.dataQuality().isEmpty()) {
      text.println();
      text.println("About the data:");
      evaluation
          .dataQuality()
          .forEach(
              note ->
                  text.println("  " + note.code() + " " + note.reference() + ": " + note.what()));
    }
  }
}
