package org.attune.fhir.mapping;

import org.attune.rules.fact.Clinician;
import org.attune.rules.fact.FactKind;

/** A practitioner: the languages spoken, and private contacts for exact matches. */
final class PractitionerResource extends Resource {

  private final Languages languages = new Languages();
  final Contacts contacts = new Contacts();

  PractitionerResource() {
    super("Practitioner");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "communication" -> languages.readSpoken(in);
      case "telecom", "address", "identifier" -> contacts.member(name, in);
      default -> common(name, in);
    }
  }

  @Override
  Rank rank() {
    return Rank.PRACTITIONER;
  }

  @Override
  boolean needsNoPatient(Assembly all) {
    return true;
  }

  @Override
  void conclude(Assembly all) {
    if (key().equals(all.user()) && !all.heldBack(FactKind.CLINICIAN)) {
      all.builder().clinician(new Clinician(source(), languages.spoken(), all.roles().grade()));
    }
  }
}
