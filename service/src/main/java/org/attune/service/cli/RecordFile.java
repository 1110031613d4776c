package org.attune.service.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import org.attune.fhir.gate.Gate;
import org.attune.fhir.gate.GateRefusal;
import org.attune.fhir.gate.Limits;
import org.attune.fhir.mapping.CodeMapping;
import org.attune.fhir.mapping.LabelPolicy;
import org.attune.fhir.mapping.ReadSource;
import org.attune.fhir.mapping.RecordCollector;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.attune.rules.knowledge.Knowledge;
import org.attune.service.cdshooks.RecordedRequest;
import org.attune.service.error.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A patient's record in a file: a CDS Hooks request or a FHIR Bundle.
 *
 * @param collector what was read
 * @param availability what is known of each kind: all of it in a Bundle, what was prefetched in a
 *     request
 * @param patient id of the patient it is about, null when it names none
 * @param user reference of the user it names, null when it names none
 */
record RecordFile(
    RecordCollector collector,
    Map<FactKind, Availability> availability,
    @Nullable String patient,
    @Nullable String user) {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;
  private static final Limits LIMITS = Limits.BODY.withBytes(64 * 1024 * 1024);

  /**
   * Reads a file.
   *
   * @throws BadInput when it is neither, or the gate does not let it in
   */
  static RecordFile read(Path file, Knowledge knowledge) {
    byte[] body = InputFile.bytes(file);
    try {
      return switch (kind(body)) {
        case "hook" -> request(body, knowledge);
        case "Bundle" -> bundle(body);
        default ->
            throw new BadInput(
                file + ": a CDS Hooks request, a FHIR Bundle or a scenario (.yaml) was expected.");
      };
    } catch (GateRefusal refusal) {
      throw new BadInput(file + ": " + refusal.getMessage());
    } catch (Refusal refusal) {
      throw new BadInput(file + ": " + refusal.getMessage());
    }
  }

  private static RecordFile request(byte[] body, Knowledge knowledge) {
    RecordedRequest request = RecordedRequest.read(body, knowledge);
    return new RecordFile(
        request.collector(), request.availability(), request.patient(), request.user());
  }

  private static RecordFile bundle(byte[] body) {
    RecordCollector collector = new RecordCollector(CodeMapping.NONE, LabelPolicy.DEFAULT);
    collector.readBody(body, LIMITS, ReadSource.of("file"));
    Map<FactKind, Availability> availability = new EnumMap<>(FactKind.class);
    for (FactKind kind : FactKind.values()) {
      availability.put(kind, Availability.READ);
    }
    availability.put(FactKind.PROMPTS, Availability.NO_JOURNAL);
    availability.put(FactKind.CASELOAD, Availability.UNREAD);
    return new RecordFile(collector, availability, collector.firstPatient(), null);
  }

  /** {@code hook} for a request, else the resource type, empty when there is neither. */
  private static String kind(byte[] body) {
    String kind = "";
    JsonParser json = Gate.open(body, LIMITS);
    if (json.nextToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("hook")) {
          kind = name;
        } else if (name.equals("resourceType") && json.currentToken() == JsonToken.VALUE_STRING) {
          kind = json.getString();
        }
        json.skipChildren();
      }
    }
    Gate.drain(json);
    return kind;
  }

  /**
   * A time given on the command line.
   *
   * @throws BadInput when it is none
   */
  static Instant time(String option, String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
      throw noTime(option);
    } catch (DateTimeParseException e) {
      throw noTime(option);
    }
  }

  private static BadInput noTime(String option) {
    return new BadInput(
        "'" + option + "' must be a time with offset, like 2026-03-16T09:00:00+01:00.");
  }
}
