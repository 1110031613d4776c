package org.attune.rules.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attune.fixtures.given.Clinician.Role;
import org.attune.fixtures.given.Patient;
import org.attune.fixtures.given.Patient.Need;
import org.attune.fixtures.given.Person;
import org.attune.fixtures.given.Relative;
import org.attune.fixtures.given.Session;
import org.attune.fixtures.scenario.Scenario;
import org.attune.rules.fact.Channel;
import org.attune.rules.fact.Client;
import org.attune.rules.fact.Clinician;
import org.attune.rules.fact.Clinician.Grade;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Relation;
import org.attune.rules.fact.Source;
import org.attune.rules.fact.Triple;

/** The patient, the clinician who looks, and what ties them to each other. */
final class People {

  private final Scenario scenario;

  People(Scenario scenario) {
    this.scenario = scenario;
  }

  Client client() {
    Patient patient = scenario.patient();
    String language = patient.language();
    if (language == null && patient.otherLanguages().size() == 1) {
      language = patient.otherLanguages().get(0);
    }
    return new Client(
        Source.of(patient.reference()),
        patient.deceased() || patient.died() != null,
        patient.active(),
        patient.replacedBy() != null,
        language,
        patient.language() != null || !patient.otherLanguages().isEmpty(),
        need(patient),
        normal(patient.usualName()),
        patient.pronouns() == null ? null : patient.pronouns().loinc(),
        channel(patient.preferredChannel()));
  }

  /** Sets the practitioner who looks; nobody else is a user of the rules. */
  void user(Facts.Builder facts, boolean read) {
    for (var clinician : scenario.given(org.attune.fixtures.given.Clinician.class)) {
      if (clinician.reference().equals(scenario.viewer())) {
        facts.user(clinician.reference());
        if (read) {
          facts.clinician(
              new Clinician(
                  Source.of(clinician.reference()),
                  Set.copyOf(clinician.languages()),
                  grade(clinician.role())));
        }
      }
    }
  }

  /** Exact matches between the patient and practitioners. */
  List<Relation> relations() {
    List<Relation> relations = new ArrayList<>();
    Patient patient = scenario.patient();
    for (var clinician : scenario.given(org.attune.fixtures.given.Clinician.class)) {
      String reference = clinician.reference();
      Source own = Source.of(reference);
      if (same(patient.identifier(), clinician.identifier())) {
        relations.add(new Relation(own, Relation.Kind.IDENTITY, reference));
      }
      if (same(patient.address(), clinician.address())) {
        relations.add(new Relation(own, Relation.Kind.HOME_ADDRESS, reference));
      }
      if (same(patient.phone(), clinician.phone())) {
        relations.add(new Relation(own, Relation.Kind.PHONE, reference));
      }
      if (same(patient.email(), clinician.email())) {
        relations.add(new Relation(own, Relation.Kind.EMAIL, reference));
      }
      for (Person person : scenario.given(Person.class)) {
        if (person.links().contains(clinician.id())) {
          Source source = Source.of(person.reference());
          if (person.links().contains(patient.id())) {
            relations.add(new Relation(source, Relation.Kind.IDENTITY, reference));
          }
          for (Relative relative : scenario.given(Relative.class)) {
            if (person.links().contains(relative.id())) {
              relations.add(new Relation(source, Relation.Kind.IMMEDIATE_FAMILY, reference));
            }
          }
        }
      }
    }
    return relations;
  }

  /** The need stated for the visit that is on or to come, else for the patient. */
  private Triple need(Patient patient) {
    Need need = patient.interpreter();
    for (Session session : scenario.given(Session.class)) {
      boolean past = session.status() == Session.Status.FINISHED;
      if (session.interpreterNeeded() != null && !past) {
        need = session.interpreterNeeded();
      }
    }
    if (need == null) {
      return Triple.UNKNOWN;
    }
    return need == Need.NEEDED ? Triple.YES : Triple.NO;
  }

  static Channel channel(org.attune.fixtures.given.Channel channel) {
    if (channel == null) {
      return null;
    }
    return switch (channel) {
      case PHONE -> Channel.PHONE;
      case SMS, MESSENGER -> Channel.SMS;
      case EMAIL -> Channel.EMAIL;
      case PORTAL -> Channel.PORTAL;
      case APP -> Channel.APP;
      case VIDEO -> Channel.VIDEO;
      case LETTER -> Channel.LETTER;
      case IN_PERSON -> Channel.IN_PERSON;
      case PERSONAL -> Channel.PERSONAL;
    };
  }

  /** References by ids. */
  static Set<String> references(Scenario scenario, List<String> ids) {
    Set<String> references = new HashSet<>();
    ids.forEach(id -> references.add(scenario.reference(id)));
    return Set.copyOf(references);
  }

  /** The reference of an id; null for none. */
  static String reference(Scenario scenario, String id) {
    return id == null ? null : scenario.reference(id);
  }

  /** A code as FHIR writes it: {@code NON_SESSION} is non-session. */
  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A name without case and blanks. */
  static String normal(String name) {
    return name == null ? null : name.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }

  private static boolean same(String one, String other) {
    return one != null && other != null && address(one).equals(address(other));
  }

  private static String address(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("\\p{Punct}", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static Grade grade(Role role) {
    if (role == null) {
      return null;
    }
    return role == Role.TRAINEE ? Grade.TRAINEE : Grade.LICENSED;
  }
}
