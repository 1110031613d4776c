package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.of;
import static org.attune.fhir.mapping.Sample.reference;

import org.attune.rules.fact.Act;
import org.attune.rules.fact.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TasksAndActsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "between-session-task",
        "form-reviewed",
        "supervision",
        "consultation",
        "separation-plan",
        "alliance-review"
      })
  void readsTasks(String code) {
    Task task =
        task(
            code,
            "'status':'requested','authoredOn':'2026-03-01T10:00:00Z','owner':"
                + reference("Practitioner/dr1")
                + ",'focus':"
                + reference("QuestionnaireResponse/q1")
                + ",'restriction':{'period':{'end':'2026-03-08'}},'output':[{'type':{'text':'x'}}]");
    assertThat(task.code()).isEqualTo(code);
    assertThat(task.status()).isEqualTo(Task.Status.OPEN);
    assertThat(task.authored()).isEqualTo(at("2026-03-01T10:00:00Z"));
    assertThat(task.due()).isEqualTo(at("2026-03-08T22:59:59.999999999Z"));
    assertThat(task.ended()).isNull();
    assertThat(task.owner()).isEqualTo("Practitioner/dr1");
    assertThat(task.focus()).containsExactly("QuestionnaireResponse/q1");
    assertThat(task.hasOutput()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "requested, OPEN",
    "received, OPEN",
    "accepted, OPEN",
    "ready, OPEN",
    "in-progress, OPEN",
    "on-hold, OPEN",
    "completed, COMPLETED",
    "failed, FAILED",
    "rejected, REJECTED",
    "cancelled, CANCELLED"
  })
  void readsWhereATaskStands(String status, Task.Status known) {
    assertThat(task("consultation", "'status':'" + status + "'").status()).isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'status':'draft'", "'status':'entered-in-error'", "'description':'x'"})
  void ignoresDraftsErrorsAndOtherTasks(String status) {
    assertThat(facts(task("t1", "consultation", status)).tasks()).isEmpty();
    assertThat(facts(task("t1", "shopping", "'status':'requested'")).tasks()).isEmpty();
  }

  @Test
  void isDueWhenWrittenAndEndsWhenDone() {
    Task open =
        task("between-session-task", "'status':'requested','authoredOn':'2026-03-01T10:00:00Z'");
    assertThat(open.due()).isEqualTo(open.authored());
    assertThat(open.owner()).isNull();
    assertThat(open.focus()).isEmpty();
    assertThat(open.hasOutput()).isFalse();
    String done = "'status':'completed','authoredOn':'2026-03-01T10:00:00Z'";
    String executed = done + ",'executionPeriod':{'end':'2026-03-04T10:00:00Z'}";
    assertThat(task("supervision", executed).ended()).isEqualTo(at("2026-03-04T10:00:00Z"));
    assertThat(task("supervision", done).ended()).isEqualTo(at("2026-03-01T10:00:00Z"));
    assertThat(task("between-session-task", done).ended()).isNull();
  }

  @Test
  void needsNoPatientForSupervision() {
    String members =
        "'status':'completed','code':"
            + fact("supervision")
            + ",'owner':"
            + reference("Practitioner/dr1");
    assertThat(facts(bare("Task", "t1", members)).tasks()).hasSize(1);
    assertThat(facts(bare("Task", "t1", members.replace("supervision", "consultation"))).tasks())
        .isEmpty();
    assertThat(facts(bare("Task", "t1", members + ",'for':" + reference("Patient/p2"))).tasks())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan-review",
        "preference-discussed",
        "identity-discussed",
        "cfi",
        "safety-assessment",
        "exposure-session",
        "separation-plan"
      })
  void readsActs(String code) {
    Act act =
        act(
            code,
            "'status':'completed','performedDateTime':'2026-03-01','encounter':"
                + reference("Encounter/e1")
                + ",'performer':[{'actor':"
                + reference("Practitioner/dr1")
                + "}]");
    assertThat(act.code()).isEqualTo(code);
    assertThat(act.status()).isEqualTo(Act.Status.DONE);
    assertThat(act.at()).isEqualTo(at("2026-02-28T23:00:00Z"));
    assertThat(act.visit()).isEqualTo("Encounter/e1");
    assertThat(act.practitioners()).containsExactly("Practitioner/dr1");
  }

  @ParameterizedTest
  @CsvSource({
    "completed, DONE",
    "not-done, DECLINED",
    "preparation, OFFERED",
    "in-progress, OFFERED",
    "on-hold, OFFERED"
  })
  void readsHowFarAnActWent(String status, Act.Status known) {
    assertThat(act("cfi", "'status':'" + status + "'"))
        .returns(known, Act::status)
        .returns(null, Act::at)
        .returns(null, Act::visit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"entered-in-error", "unknown", "x"})
  void ignoresErrorsAndOtherProcedures(String status) {
    assertThat(facts(procedure("cfi", "'status':'" + status + "'")).acts()).isEmpty();
    assertThat(facts(procedure("appendectomy", "'status':'completed'")).acts()).isEmpty();
  }

  @Test
  void beginsWithItsPeriod() {
    assertThat(
            act("cfi", "'status':'completed','performedPeriod':{'start':'2026-03-01T10:00:00Z'}")
                .at())
        .isEqualTo(at("2026-03-01T10:00:00Z"));
  }

  private static Act act(String code, String members) {
    return facts(procedure(code, members)).acts().get(0);
  }

  private static String procedure(String code, String members) {
    return of("Procedure", "x1", "'code':" + fact(code) + "," + members);
  }

  private static Task task(String code, String members) {
    return facts(task("t1", code, members)).tasks().get(0);
  }

  private static String task(String id, String code, String members) {
    return of("Task", id, "'code':" + fact(code) + "," + members).replace("'subject'", "'for'");
  }
}
