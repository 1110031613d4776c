package org.attune.service.cdshooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.fhir.gate.Limits;
import org.attune.fhir.mapping.Focus;
import org.attune.fhir.mapping.ReadResult;
import org.attune.fhir.mapping.ReadResult.Shape;
import org.attune.fhir.mapping.RecordCollector;
import org.attune.fhir.plan.FollowUps;
import org.attune.fhir.plan.Read;
import org.attune.fhir.plan.ReadPlan;
import org.attune.fhir.server.Credentials;
import org.attune.fhir.server.Deadline;
import org.attune.fhir.server.FhirServer;
import org.attune.fhir.server.Question;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes what a client sent with what its FHIR server answers in time. */
@Component
final class RecordReader {

  private static final String PATIENT = "patient";
  private static final String USER = "user";

  private final FhirServer server;
  private final Site site;

  RecordReader(FhirServer server, Site site) {
    this.server = server;
    this.site = site;
  }

  /** Reads what is missing, until the deadline, and makes facts of everything. */
  PatientRecord complete(
      HookRequest request, Sent sent, ReadPlan plan, Deadline deadline, Instant asOf) {
    Map<String, String> tokens = tokens(request);
    Map<String, Availability> outcomes = new HashMap<>();
    List<Question> questions = new ArrayList<>();
    for (Read read : plan.reads()) {
      Question question = question(read, sent, request, tokens);
      if (question == null) {
        outcomes.put(read.key(), settled(sent.results().get(read.key())));
      } else if (request.credentials() != null) {
        questions.add(question);
      }
    }
    ask(request.credentials(), questions, deadline, sent.collector(), outcomes);
    List<Question> further = new ArrayList<>();
    Question practitioner = practitioner(request, plan, sent.collector(), outcomes);
    if (practitioner != null) {
      further.add(practitioner);
    }
    FollowUps.of(sent.collector().pointedTo())
        .forEach(read -> further.add(Question.of(read, Map.of())));
    ask(request.credentials(), further, deadline, sent.collector(), outcomes);
    return record(request, sent, plan, outcomes, asOf);
  }

  /** What is to be asked for a read; null when what was sent settles it. */
  private static @Nullable Question question(
      Read read, Sent sent, HookRequest request, Map<String, String> tokens) {
    ReadResult result = sent.results().get(read.key());
    if (result == null) {
      return Question.of(read, tokens);
    }
    boolean wrongPatient =
        read.key().equals(PATIENT)
            && result.shape() != Shape.NULL
            && !request.patient().equals(sent.collector().firstPatient());
    boolean askAgain =
        switch (result.shape()) {
          case NULL -> read.search();
          case RESOURCE -> read.search() || wrongPatient;
          case BUNDLE -> wrongPatient || (read.indispensable() && result.outcomes() > 0);
          case OUTCOME -> read.indispensable();
          case OTHER -> true;
        };
    if (askAgain) {
      return Question.of(read, tokens);
    }
    return result.next() == null || result.outcomes() > 0
        ? null
        : new Question(read, result.next());
  }

  private static Availability settled(@Nullable ReadResult result) {
    boolean absent = result != null && result.shape() == Shape.NULL;
    return absent || (result != null && result.read()) ? Availability.READ : Availability.UNREAD;
  }

  private void ask(
      @Nullable Credentials credentials,
      List<Question> questions,
      Deadline deadline,
      RecordCollector collector,
      Map<String, Availability> outcomes) {
    if (credentials == null || questions.isEmpty()) {
      return;
    }
    server
        .ask(
            credentials,
            questions,
            deadline,
            (body, source) -> collector.readBody(body, Limits.PAGE, source))
        .forEach((key, reply) -> outcomes.put(key, reply.outcome()));
  }

  /** A user who is named by role is read as the practitioner behind it. */
  private static @Nullable Question practitioner(
      HookRequest request,
      ReadPlan plan,
      RecordCollector collector,
      Map<String, Availability> outcomes) {
    Read read = plan.read(USER).orElse(null);
    if (read == null || !request.user().startsWith("PractitionerRole/")) {
      return null;
    }
    outcomes.put(USER, Availability.UNREAD);
    String practitioner = collector.practitionerOf(request.user());
    return practitioner.startsWith("Practitioner/") ? new Question(read, practitioner) : null;
  }

  private PatientRecord record(
      HookRequest request,
      Sent sent,
      ReadPlan plan,
      Map<String, Availability> outcomes,
      Instant asOf) {
    Map<FactKind, Availability> availability = new EnumMap<>(plan.availability(outcomes));
    availability.put(FactKind.PROMPTS, Availability.NO_JOURNAL);
    String user = request.user().isEmpty() ? null : request.user();
    Facts facts =
        sent.collector().toFacts(new Focus(request.patient(), user), site, availability, asOf);
    List<String> lacking = new ArrayList<>();
    Map<String, Availability> unavailable = new LinkedHashMap<>();
    for (Read read : plan.reads()) {
      Availability outcome = outcomes.getOrDefault(read.key(), Availability.UNREAD);
      if (read.indispensable() && !isHad(read, outcome, sent, facts)) {
        lacking.add(read.key());
      } else if (outcome != Availability.READ) {
        unavailable.put(read.key(), outcome);
      }
    }
    return new PatientRecord(facts, lacking, unavailable);
  }

  /** A first page of which the rest could not be followed counts as had, though not as read. */
  private static boolean isHad(Read read, Availability outcome, Sent sent, Facts facts) {
    if (read.key().equals(PATIENT)) {
      return facts.client() != null;
    }
    ReadResult result = sent.results().get(read.key());
    boolean firstPage = result != null && result.shape() == Shape.BUNDLE && result.read();
    return outcome == Availability.READ || firstPage;
  }

  private static Map<String, String> tokens(HookRequest request) {
    Map<String, String> tokens = new HashMap<>();
    tokens.put("context.patientId", request.patient());
    if (!request.user().isEmpty()) {
      tokens.put("context.userId", request.user());
    }
    return tokens;
  }
}
