package org.attune.fhir.mapping;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Relation;
import org.attune.rules.fact.Relation.Kind;
import org.jspecify.annotations.Nullable;

/** Exact matches between the patient's record and those of practitioners. */
final class Relations {

  private final Assembly all;
  private final Set<Relation> found = new LinkedHashSet<>();

  private Relations(Assembly all) {
    this.all = all;
  }

  static void conclude(Assembly all) {
    Relations relations = new Relations(all);
    all.all(PersonResource.class).forEach(relations::ofPerson);
    for (PatientResource patient : all.all(PatientResource.class)) {
      for (PractitionerResource practitioner : all.all(PractitionerResource.class)) {
        relations.ofContacts(patient.contacts, practitioner);
      }
    }
    relations.found.forEach(each -> all.add(FactKind.RELATIONS, null, each));
  }

  private void ofPerson(PersonResource person) {
    boolean self = false;
    Kind kin = null;
    for (String link : person.links()) {
      self |= all.isPatient(person, link);
      RelatedPersonResource related = all.find(RelatedPersonResource.class, person, link);
      if (related != null) {
        kin =
            related.immediateFamily() || kin == Kind.IMMEDIATE_FAMILY
                ? Kind.IMMEDIATE_FAMILY
                : Kind.RELATED_PERSON;
      }
    }
    for (String practitioner : all.practitioners(person, person.links())) {
      if (self) {
        add(person, Kind.IDENTITY, practitioner);
        ofUnit(person, practitioner);
      } else if (kin != null) {
        add(person, kin, practitioner);
      }
    }
  }

  /** The patient is staff where the practitioner in focus works. */
  private void ofUnit(PersonResource person, String self) {
    String user = all.user();
    boolean colleague =
        user != null
            && !user.equals(self)
            && meet(all.roles().unitsOf(user), all.roles().unitsOf(self));
    if (colleague) {
      add(person, Kind.SAME_UNIT, user);
    }
  }

  private void ofContacts(Contacts patient, PractitionerResource practitioner) {
    Contacts own = practitioner.contacts;
    addIf(meet(patient.identifiers, own.identifiers), Kind.IDENTITY, practitioner);
    addIf(meet(patient.homes, own.homes), Kind.HOME_ADDRESS, practitioner);
    addIf(meet(patient.phones, own.phones), Kind.PHONE, practitioner);
    addIf(meet(patient.emails, own.emails), Kind.EMAIL, practitioner);
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    return !Collections.disjoint(one, other);
  }

  private void addIf(boolean match, Kind kind, PractitionerResource practitioner) {
    if (match) {
      add(practitioner, kind, practitioner.key());
    }
  }

  private void add(Resource from, Kind kind, @Nullable String practitioner) {
    if (practitioner != null) {
      found.add(new Relation(from.source(), kind, practitioner));
    }
  }
}
