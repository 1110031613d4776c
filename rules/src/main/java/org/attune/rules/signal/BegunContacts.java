package org.attune.rules.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attune.rules.fact.Contact;

/** The contacts that the clinician in focus began, other than crisis and automatic ones. */
final class BegunContacts {

  private BegunContacts() {}

  /** Contacts up to now that no exclusion of the frame excuses, oldest first. */
  static List<Contact> of(PairView view) {
    List<Contact> found = new ArrayList<>();
    for (Contact contact : view.facts().contacts()) {
      boolean begun = contact.origin() == Contact.Origin.CLINICIAN && counts(contact.kind());
      if (sent(view, contact) && begun && !view.frame().excuses(contact.at())) {
        found.add(contact);
      }
    }
    found.sort(Comparator.comparing(Contact::at).thenComparing(one -> one.source().reference()));
    return found;
  }

  /** How many messages the clinician sent to the patient up to now, automatic ones aside. */
  static int sent(PairView view) {
    int sent = 0;
    for (Contact contact : view.facts().contacts()) {
      sent += sent(view, contact) && contact.kind() != Contact.Kind.AUTOMATIC ? 1 : 0;
    }
    return sent;
  }

  private static boolean sent(PairView view, Contact contact) {
    String practitioner = view.pair().practitioner();
    Instant now = view.asOf();
    return contact.outgoing()
        && practitioner != null
        && contact.practitioners().contains(practitioner)
        && !contact.at().isAfter(now);
  }

  private static boolean counts(Contact.Kind kind) {
    return kind == Contact.Kind.CLINICAL || kind == Contact.Kind.ADMINISTRATIVE;
  }
}
