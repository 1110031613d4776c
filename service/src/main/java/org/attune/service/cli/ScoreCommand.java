package org.attune.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.attune.rules.instrument.Instrument;
import org.attune.rules.instrument.Instruments;
import org.attune.rules.instrument.ScoredForm;
import org.attune.rules.instrument.Scoring;
import org.attune.service.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code attune score}. */
@Command(name = "score", description = "Scores a FHIR QuestionnaireResponse of a known instrument.")
final class ScoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A QuestionnaireResponse as JSON.")
  private Path file = Path.of("");

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    Form form = FormFile.read(file);
    Instruments instruments = Instruments.load();
    Instrument instrument = instruments.byQuestionnaire(form.questionnaire());
    if (instrument == null) {
      throw new BadInput(
          "%s: its questionnaire is not a known instrument. Maybe %s<code>|1.0 with one of: %s."
              .formatted(
                  file,
                  Instruments.QUESTIONNAIRES,
                  String.join(", ", instruments.all().stream().map(Instrument::code).toList())));
    }
    ScoredForm scored = Scoring.score(instrument, form);
    output.write(json -> write(json, scored), text -> write(text, scored));
    return 0;
  }

  private static void write(JsonGenerator json, ScoredForm scored) {
    json.writeStartObject();
    json.writeStringProperty("instrument", scored.instrument());
    json.writeStringProperty("rater", scored.rater().name().toLowerCase(Locale.ROOT));
    json.writeBooleanProperty("valid", scored.valid());
    Figures.numberOrNull(json, "total", scored.total());
    Figures.numberOrNull(json, "mean", scored.mean());
    json.writeObjectPropertyStart("subscales");
    for (Map.Entry<String, @Nullable Double> subscale : scored.subscales().entrySet()) {
      Figures.numberOrNull(json, subscale.getKey(), subscale.getValue());
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("missing");
    scored.missing().forEach(json::writeString);
    json.writeEndArray();
    Json.objectsEvenIfNone(
        json,
        "dataQuality",
        notes(scored),
        note -> {
          json.writeStringProperty("code", note.code());
          json.writeStringProperty("what", note.what());
        });
    json.writeEndObject();
  }

  private static void write(PrintWriter text, ScoredForm scored) {
    text.println(
        scored.instrument()
            + " by "
            + scored.rater().name().toLowerCase(Locale.ROOT)
            + ": "
            + (scored.valid() ? "valid" : "not valid"));
    text.println("total " + shown(scored.total()) + ", mean " + shown(scored.mean()));
    scored.subscales().forEach((name, value) -> text.println(name + " " + shown(value)));
    if (!scored.missing().isEmpty()) {
      text.println("missing " + String.join(", ", scored.missing()));
    }
    notes(scored).forEach(note -> text.println(note.code() + " " + note.what()));
  }

  private static List<DataNote> notes(ScoredForm scored) {
    List<DataNote> notes = new ArrayList<>(scored.dataQuality());
    if (scored.rater() == Rater.UNKNOWN) {
      notes.add(new DataNote("unknown-rater", "", "It is not known who rated."));
    }
    return notes;
  }

  private static String shown(@Nullable Double value) {
    return value == null ? "-" : value.toString();
  }
}
