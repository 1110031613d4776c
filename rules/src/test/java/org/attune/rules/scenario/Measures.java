package org.attune.rules.scenario;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.attune.fixtures.given.Channel;
import org.attune.fixtures.given.Given;
import org.attune.fixtures.given.Rating;
import org.attune.fixtures.given.Statement;
import org.attune.fixtures.scenario.Scenario;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Score;
import org.attune.rules.fact.Source;
import org.attune.rules.fact.Triple;

/** Forms, scores and statements. */
final class Measures {

  private static final String SHELL = "https://attune.example/fhir/Questionnaire/";
  private static final Set<String> COUNTED = Set.of("final", "amended", "corrected");

  private final Scenario scenario;

  Measures(Scenario scenario) {
    this.scenario = scenario;
  }

  void read(Given given, List<Fact> facts) {
    if (given instanceof Rating rating) {
      if (rating.as() != Rating.As.SCORE) {
        facts.add(form(rating));
      }
      if (rating.as() != Rating.As.FORM) {
        facts.add(score(rating));
      }
    } else if (given instanceof Statement statement && COUNTED.contains(statement.status())) {
      facts.add(statement(statement));
    }
  }

  private Form form(Rating rating) {
    String canonical =
        rating.questionnaire() == null
            ? SHELL + rating.instrument() + "|1.0"
            : rating.questionnaire();
    int bar = canonical.indexOf('|');
    return new Form(
        Source.of(rating.reference()),
        bar < 0 ? canonical : canonical.substring(0, bar),
        bar < 0 ? null : canonical.substring(bar + 1),
        Form.Status.valueOf(rating.status().name()),
        rating.at(),
        rater(rating),
        raterReference(rating),
        visit(rating),
        rating.items(),
        Set.of(),
        rating.seconds(),
        null);
  }

  private Score score(Rating rating) {
    return new Score(
        Source.of("Observation/" + rating.scoreId()),
        rating.instrument() + "#" + rating.scale(),
        rating.score(),
        rating.at(),
        rater(rating),
        raterReference(rating),
        visit(rating),
        rating.as() == Rating.As.BOTH ? Set.of(rating.reference()) : Set.of());
  }

  private Rater rater(Rating rating) {
    String reference = scenario.rater(rating);
    if (reference.isEmpty()) {
      return Rater.UNKNOWN;
    }
    return switch (reference.substring(0, reference.indexOf('/'))) {
      case "Patient" -> Rater.CLIENT;
      case "Practitioner" -> Rater.THERAPIST;
      default -> Rater.OTHER;
    };
  }

  private String raterReference(Rating rating) {
    String reference = scenario.rater(rating);
    return reference.isEmpty() ? null : reference;
  }

  private String visit(Rating rating) {
    return rating.linked() ? People.reference(scenario, rating.of()) : null;
  }

  private org.attune.rules.fact.Statement statement(Statement statement) {
    ZoneId zone = scenario.zone();
    return new org.attune.rules.fact.Statement(
        Source.of(statement.reference()),
        People.code(statement.kind()),
        statement.at(),
        switch (statement.by()) {
          case PATIENT -> Rater.CLIENT;
          case THERAPIST -> Rater.THERAPIST;
          case NOBODY -> Rater.UNKNOWN;
        },
        switch (statement.by()) {
          case PATIENT -> scenario.patient().reference();
          case THERAPIST -> scenario.clinician().reference();
          case NOBODY -> null;
        },
        value(statement),
        statement.number(),
        triple(statement.yes()),
        statement.importance(),
        triple(statement.met()),
        statement.from(),
        statement.to() == null
            ? null
            : statement.to().atZone(zone).plusDays(1).minusNanos(1).toInstant());
  }

  private static String value(Statement statement) {
    if (statement.value() == null || statement.kind() != Statement.Kind.PREFERRED_CHANNEL) {
      return statement.value();
    }
    for (Channel channel : Channel.values()) {
      if (People.code(channel).equals(statement.value())) {
        return channel.code();
      }
    }
    return statement.value();
  }

  private static Triple triple(Boolean answer) {
    if (answer == null) {
      return Triple.UNKNOWN;
    }
    return answer ? Triple.YES : Triple.NO;
  }
}
