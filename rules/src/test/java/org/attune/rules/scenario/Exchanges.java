package org.attune.rules.scenario;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.fixtures.given.Concern;
import org.attune.fixtures.given.Contact;
import org.attune.fixtures.given.Contact.By;
import org.attune.fixtures.given.Contact.Priority;
import org.attune.fixtures.given.Given;
import org.attune.fixtures.scenario.Scenario;
import org.attune.rules.fact.Channel;
import org.attune.rules.fact.Contact.Kind;
import org.attune.rules.fact.Contact.Origin;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.Source;

/** Messages, calls and concerns. */
final class Exchanges {

  /** A message within this time after the patient's may be an answer to it. */
  private static final Duration ANSWER = Duration.ofHours(24);

  private static final Set<Contact.Status> COUNTED =
      Set.of(Contact.Status.COMPLETED, Contact.Status.IN_PROGRESS);

  private final Scenario scenario;

  Exchanges(Scenario scenario) {
    this.scenario = scenario;
  }

  void read(Given given, List<Fact> facts) {
    if (given instanceof Contact contact && COUNTED.contains(contact.status())) {
      facts.add(contact(contact));
    } else if (given instanceof Concern concern) {
      facts.add(concern(concern));
    }
  }

  private org.attune.rules.fact.Contact contact(Contact contact) {
    boolean toTeam = contact.toTeam() != null;
    Set<String> practitioners =
        toTeam || contact.by() == By.DEVICE || contact.by() == By.ORGANISATION
            ? Set.of()
            : People.references(
                scenario,
                scenario.orFirst(contact.who() == null ? List.of() : List.of(contact.who())));
    Channel channel = People.channel(contact.channel());
    return new org.attune.rules.fact.Contact(
        Source.of(contact.reference()),
        contact.by() != By.PATIENT,
        practitioners,
        toTeam,
        contact.at(),
        kind(contact),
        channel == null ? Channel.UNKNOWN : channel,
        origin(contact),
        answered(contact),
        People.normal(contact.addressedAs()),
        contact.pronouns() == null ? null : contact.pronouns().loinc());
  }

  private static Kind kind(Contact contact) {
    if (automatic(contact)) {
      return Kind.AUTOMATIC;
    }
    if (contact.kind() == Contact.Kind.RISK_MESSAGE) {
      return Kind.RISK;
    }
    boolean urgent = contact.priority() == Priority.URGENT || contact.priority() == Priority.STAT;
    if (urgent || contact.kind() == Contact.Kind.CRISIS) {
      return Kind.CRISIS;
    }
    return contact.kind() == Contact.Kind.ADMINISTRATIVE ? Kind.ADMINISTRATIVE : Kind.CLINICAL;
  }

  private static boolean automatic(Contact contact) {
    return contact.by() == By.DEVICE
        || contact.by() == By.ORGANISATION
        || contact.kind() == Contact.Kind.AUTOMATIC_REPLY
        || contact.kind() == Contact.Kind.REMINDER
        || contact.kind() == Contact.Kind.NOTIFICATION;
  }

  private Set<String> answered(Contact contact) {
    Set<String> answered = new HashSet<>();
    Stream.of(contact.answers(), contact.partOf())
        .map(id -> People.reference(scenario, id))
        .filter(reference -> reference != null)
        .forEach(answered::add);
    return Set.copyOf(answered);
  }

  private Origin origin(Contact contact) {
    boolean fromPatient = contact.by() == By.PATIENT;
    Origin own = fromPatient ? Origin.PATIENT : Origin.CLINICIAN;
    Origin other = fromPatient ? Origin.CLINICIAN : Origin.PATIENT;
    if (answersOtherSide(contact)) {
      return other;
    }
    boolean linked = contact.answers() != null || contact.partOf() != null;
    return fromPatient || linked || !wroteBefore(contact) ? own : Origin.UNKNOWN;
  }

  private boolean answersOtherSide(Contact contact) {
    return scenario.given(Contact.class).stream()
        .filter(
            other -> other.id().equals(contact.answers()) || other.id().equals(contact.partOf()))
        .anyMatch(
            other ->
                !automatic(other) && (other.by() == By.PATIENT) != (contact.by() == By.PATIENT));
  }

  private boolean wroteBefore(Contact contact) {
    return scenario.given(Contact.class).stream()
        .filter(other -> other.by() == By.PATIENT && COUNTED.contains(other.status()))
        .anyMatch(
            other ->
                other.at().isBefore(contact.at())
                    && !other.at().isBefore(contact.at().minus(ANSWER)));
  }

  private org.attune.rules.fact.Concern concern(Concern concern) {
    return new org.attune.rules.fact.Concern(
        Source.of(concern.reference()),
        org.attune.rules.fact.Concern.Kind.valueOf(concern.kind().name()),
        concern.at(),
        concern.about() == null ? Set.of() : Set.of(scenario.reference(concern.about())));
  }
}
