package org.attune.service.cdshooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.attune.fhir.plan.ReadPlan;
import org.attune.fhir.server.Deadline;
import org.attune.rules.fact.Client;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Element;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.NotEvaluated;
import org.attune.rules.instrument.Ratings;
import org.attune.rules.instrument.SafetyItem;
import org.attune.rules.knowledge.Knowledge;
import org.attune.service.attention.Attention;
import org.attune.service.attention.AttentionPolicy;
import org.attune.service.attention.Viewer;
import org.attune.service.card.Card;
import org.attune.service.card.CardContext;
import org.attune.service.card.CardJson;
import org.attune.service.card.CardMaker;
import org.attune.service.config.AttuneProperties;
import org.attune.service.decision.Decision;
import org.attune.service.decision.Decision.ShownCard;
import org.attune.service.decision.DecisionStore;
import org.attune.service.error.Issue;
import org.attune.service.error.Refusal;
import org.attune.service.metric.HookMetrics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One hook call from its bytes to the bytes of its answer. */
@Component
final class HookCalls {

  private static final int PRECONDITION_FAILED = 412;

  private final AttuneProperties site;
  private final Knowledge knowledge;
  private final SafeEvaluation rules;
  private final Plans plans;
  private final RequestCheck check;
  private final RecordReader records;
  private final AttentionPolicy policy;
  private final CardMaker cards;
  private final CardJson cardJson;
  private final DecisionStore decisions;
  private final HookMetrics metrics;

  HookCalls(
      AttuneProperties site,
      Knowledge knowledge,
      SafeEvaluation rules,
      Plans plans,
      RequestCheck check,
      RecordReader records,
      AttentionPolicy policy,
      CardMaker cards,
      CardJson cardJson,
      DecisionStore decisions,
      HookMetrics metrics) {
    this.site = site;
    this.knowledge = knowledge;
    this.rules = rules;
    this.plans = plans;
    this.check = check;
    this.records = records;
    this.policy = policy;
    this.cards = cards;
    this.cardJson = cardJson;
    this.decisions = decisions;
    this.metrics = metrics;
  }

  /**
   * Answers a call, keeps its decision and counts it.
   *
   * @throws Refusal when the request cannot be evaluated
   */
  byte[] answer(HookService service, byte[] body, Instant asOf) {
    HookAnswer answer = consider(service, body, asOf);
    decisions.keep(answer.decision());
    answer.cards().forEach(card -> metrics.card(card.rule(), card.indicator()));
    answer
        .decision()
        .attention()
        .withheld()
        .forEach(withheld -> metrics.withheld(withheld.reason().code()));
    return AnswerJson.bytes(answer, cardJson);
  }

  /**
   * Considers a call and leaves no trace of it.
   *
   * @throws Refusal when the request cannot be evaluated
   */
  HookAnswer consider(HookService service, byte[] body, Instant asOf) {
    Deadline deadline = Deadline.after(site.fhir().deadline());
    ReadPlan plan = plans.of(service);
    Sent sent = Sent.read(body, plan);
    HookRequest request = check.check(sent.envelope(), service);
    String id = UUID.randomUUID().toString();
    if (request.viewer() == Viewer.PATIENT_OR_RELATED) {
      return answer(request, id, nothing(asOf), Attention.NONE, List.of());
    }
    PatientRecord record = records.complete(request, sent, plan, deadline, asOf);
    SafeEvaluation.Result result = rules.evaluate(record.facts(), asOf);
    Evaluation evaluation = result.evaluation();
    Attention attention =
        policy.decide(evaluation, request.viewer(), lastPositive(record.facts(), evaluation));
    if (!record.lacking().isEmpty() && result.safetyChecked() && !tellsSafety(attention)) {
      throw lacking(record, request);
    }
    Evaluation known = Decision.known(evaluation, attention, request.viewer(), knowledge);
    CardContext context = context(id, request, record, evaluation, known);
    List<Card> made =
        result.safetyChecked()
            ? attention.shown().stream().map(shown -> cards.card(shown, context)).toList()
            : cards.safetyUnchecked(context, request.viewer());
    return answer(request, id, known, attention, made);
  }

  private static CardContext context(
      String id,
      HookRequest request,
      PatientRecord record,
      Evaluation evaluation,
      Evaluation known) {
    Client client = record.facts().client();
    return new CardContext(
        id,
        evaluation.asOf(),
        request.patient(),
        record.facts().user(),
        client == null ? null : client.preferredLanguage(),
        evaluation.safetyEvaluated(),
        known.notEvaluated().stream().map(NotEvaluated::rule).toList(),
        record.unavailable());
  }

  private static HookAnswer answer(
      HookRequest request, String id, Evaluation known, Attention attention, List<Card> made) {
    List<ShownCard> shown =
        made.stream().map(card -> new ShownCard(card.uuid(), card.rule(), card.summary())).toList();
    return new HookAnswer(new Decision(id, request.service().id(), known, attention, shown), made);
  }

  /**
   * When a safety item was last answered positively; looked up only where a boundary finding may
   * have to wait for it.
   */
  private @Nullable Instant lastPositive(Facts facts, Evaluation evaluation) {
    if (evaluation.findings().stream().noneMatch(f -> f.element() == Element.BOUNDARIES)) {
      return null;
    }
    List<SafetyItem> positives =
        Ratings.of(facts, List.of(), knowledge.instruments(), evaluation.asOf())
            .safety()
            .positives();
    return positives.isEmpty() ? null : positives.get(positives.size() - 1).at();
  }

  /** For a viewer to whom nothing may be told, nothing is looked at. */
  private Evaluation nothing(Instant asOf) {
    return new Evaluation(
        asOf, knowledge.digest(), List.of(), List.of(), List.of(), List.of(), false, false);
  }

  private static boolean tellsSafety(Attention attention) {
    return attention.shown().stream()
        .anyMatch(shown -> shown.finding().element() == Element.SAFETY);
  }

  private static Refusal lacking(PatientRecord record, HookRequest request) {
    String why =
        request.credentials() == null
            ? " could not be read from the prefetch, and there is no FHIR server to ask."
            : " could not be read from the prefetch, nor from the FHIR server in time.";
    List<Issue> issues = new ArrayList<>();
    for (String key : record.lacking()) {
      issues.add(
          new Issue("incomplete", "prefetch." + key, "The prefetch key '" + key + "'" + why));
    }
    return new Refusal(PRECONDITION_FAILED, issues);
  }
}
