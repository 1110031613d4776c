package org.attune.rules.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.fixtures.given.Act;
import org.attune.fixtures.given.Episode;
import org.attune.fixtures.given.Given;
import org.attune.fixtures.given.Goal;
import org.attune.fixtures.given.Plan;
import org.attune.fixtures.given.Task;
import org.attune.fixtures.scenario.Scenario;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Source;

/** Episodes, plans, goals, acts and tasks. */
final class Treatment {

  private static final Set<String> GOALS = Set.of("proposed", "planned", "accepted", "active");
  private static final double DAY = Duration.ofDays(1).toSeconds();

  private final Scenario scenario;

  Treatment(Scenario scenario) {
    this.scenario = scenario;
  }

  void read(Given given, List<Fact> facts) {
    if (given instanceof Episode episode) {
      episode(episode, facts);
    } else if (given instanceof Plan plan && plan.status().equals("active")) {
      facts.add(plan(plan));
    } else if (given instanceof Goal goal && GOALS.contains(goal.status())) {
      facts.add(goal(goal));
    } else if (given instanceof Act act && act.status() != Act.Status.ENTERED_IN_ERROR) {
      facts.add(act(act));
    } else if (given instanceof Task task) {
      task(task, facts);
    }
  }

  private void episode(Episode episode, List<Fact> facts) {
    org.attune.rules.fact.Episode.Status status =
        switch (episode.status()) {
          case "active" -> org.attune.rules.fact.Episode.Status.ACTIVE;
          case "finished" -> org.attune.rules.fact.Episode.Status.FINISHED;
          case "onhold" -> org.attune.rules.fact.Episode.Status.ON_HOLD;
          default -> null;
        };
    if (status != null) {
      facts.add(
          new org.attune.rules.fact.Episode(
              Source.of(episode.reference()),
              status,
              episode.from(),
              episode.to(),
              People.reference(scenario, episode.manager())));
    }
  }

  private org.attune.rules.fact.Plan plan(Plan plan) {
    return new org.attune.rules.fact.Plan(
        Source.of(plan.reference()),
        codes(plan.kind()),
        codes(plan.activities()),
        plan.from(),
        plan.to(),
        plan.created(),
        plan.every() == null ? null : plan.every().toSeconds() / DAY,
        plan.sessions(),
        plan.withPatient(),
        plan.replaces() == null ? Set.of() : Set.of(scenario.reference(plan.replaces())));
  }

  private static Set<String> codes(List<Plan.Kind> kinds) {
    return kinds.stream().map(People::code).collect(Collectors.toUnmodifiableSet());
  }

  private static org.attune.rules.fact.Goal goal(Goal goal) {
    Rater by =
        goal.by() == null
            ? Rater.UNKNOWN
            : goal.by() == Goal.By.PATIENT ? Rater.CLIENT : Rater.THERAPIST;
    return new org.attune.rules.fact.Goal(
        Source.of(goal.reference()),
        by,
        goal.accepted(),
        goal.at() == null ? goal.started() : goal.at(),
        Set.copyOf(goal.category()));
  }

  private org.attune.rules.fact.Act act(Act act) {
    return new org.attune.rules.fact.Act(
        Source.of(act.reference()),
        People.code(act.kind()),
        org.attune.rules.fact.Act.Status.valueOf(act.status().name()),
        act.at(),
        People.reference(scenario, act.of()),
        act.by() == null ? Set.of() : Set.of(scenario.reference(act.by())));
  }

  private void task(Task task, List<Fact> facts) {
    org.attune.rules.fact.Task.Status status =
        switch (task.status()) {
          case DRAFT, ENTERED_IN_ERROR -> null;
          case COMPLETED -> org.attune.rules.fact.Task.Status.COMPLETED;
          case FAILED -> org.attune.rules.fact.Task.Status.FAILED;
          case REJECTED -> org.attune.rules.fact.Task.Status.REJECTED;
          case CANCELLED -> org.attune.rules.fact.Task.Status.CANCELLED;
          default -> org.attune.rules.fact.Task.Status.OPEN;
        };
    if (status != null) {
      facts.add(
          new org.attune.rules.fact.Task(
              Source.of(task.reference()),
              People.code(task.kind()),
              status,
              task.authored(),
              task.due() == null ? task.authored() : task.due(),
              task.ended(),
              People.reference(scenario, task.owner()),
              task.focus() == null ? Set.of() : Set.of(scenario.reference(task.focus())),
              task.output()));
    }
  }
}
