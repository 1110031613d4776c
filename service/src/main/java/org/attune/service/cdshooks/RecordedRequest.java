package org.attune.service.cdshooks;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.attune.fhir.mapping.ReadResult;
import org.attune.fhir.mapping.ReadResult.Shape;
import org.attune.fhir.mapping.RecordCollector;
import org.attune.fhir.plan.Read;
import org.attune.fhir.plan.ReadPlan;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.attune.rules.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * A hook request kept in a file: what it says without anybody being asked for what it lacks.
 *
 * @param patient id of the patient, null when the context names none
 * @param user reference of the user, null when the context names none
 * @param collector the records it carries
 * @param availability what is known of each kind; what the prefetch lacks is unread
 */
public record RecordedRequest(
    @Nullable String patient,
    @Nullable String user,
    RecordCollector collector,
    Map<FactKind, Availability> availability) {

  /**
   * Reads a request.
   *
   * @throws org.attune.service.error.Refusal when it is not one
   */
  public static RecordedRequest read(byte[] body, Knowledge knowledge) {
    ReadPlan plan = new Plans(knowledge).of(HookService.PATIENT_VIEW);
    Sent sent = Sent.read(body, plan);
    Map<String, Availability> outcomes = new HashMap<>();
    for (Read read : plan.reads()) {
      outcomes.put(read.key(), outcome(read, sent.results().get(read.key())));
    }
    Map<FactKind, Availability> availability = new EnumMap<>(plan.availability(outcomes));
    availability.put(FactKind.PROMPTS, Availability.NO_JOURNAL);
    HookContext context = sent.envelope().context();
    return new RecordedRequest(
        context == null ? null : context.text("patientId"),
        context == null ? null : context.text("userId"),
        sent.collector(),
        availability);
  }

  private static Availability outcome(Read read, @Nullable ReadResult result) {
    if (result == null) {
      return Availability.UNREAD;
    }
    boolean absent = result.shape() == Shape.NULL && !read.search();
    boolean whole = result.read() && result.next() == null;
    return absent || whole ? Availability.READ : Availability.UNREAD;
  }
}
