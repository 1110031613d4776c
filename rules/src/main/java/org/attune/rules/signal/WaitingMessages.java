package org.attune.rules.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.rules.calculation.BusinessDays;
import org.attune.rules.fact.Contact;
import org.attune.rules.fact.Visit;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The patient's messages to the clinician or the care team that nobody answered in time: no reply
 * is linked to them, and no session of the pair began since.
 *
 * @param longer one of them has waited for the longer of the two times
 * @param waiting the messages, oldest first; never empty
 */
public record WaitingMessages(boolean longer, List<Contact> waiting, PairView view)
    implements Signal {

  static @Nullable WaitingMessages of(PairView view) {
    Set<String> answered = answered(view);
    Visit last = view.pair().last();
    List<Contact> waiting = new ArrayList<>();
    for (Contact message : view.facts().contacts()) {
      boolean met = last != null && !last.start().isBefore(message.at());
      boolean open = !met && !answered.contains(message.source().reference());
      if (open && clinical(message.kind()) && toPair(view, message)) {
        if (waits(view, message, "COM-01.days")) {
          waiting.add(message);
        }
      }
    }
    waiting.sort(Comparator.comparing(Contact::at).thenComparing(one -> one.source().reference()));
    return waiting.isEmpty()
        ? null
        : new WaitingMessages(
            waits(view, waiting.get(0), "COM-01.longer-days"), List.copyOf(waiting), view);
  }

  /** How many messages of the patient reached the clinician or the care team up to now. */
  static int received(PairView view) {
    int received = 0;
    for (Contact message : view.facts().contacts()) {
      received += message.kind() != Contact.Kind.AUTOMATIC && toPair(view, message) ? 1 : 0;
    }
    return received;
  }

  @Override
  public List<Evidence> evidence() {
    return waiting.stream()
        .map(message -> Words.seen(message.source(), "message without a reply", message.at()))
        .toList();
  }

  @Override
  public Map<String, Object> values() {
    return new Values().put("k", waiting.size()).put("date", view.date(waiting.get(0).at())).map();
  }

  private static Set<String> answered(PairView view) {
    Set<String> answered = new HashSet<>();
    for (Contact reply : view.facts().contacts()) {
      boolean sent = reply.outgoing() && !reply.at().isAfter(view.asOf());
      if (sent && reply.kind() != Contact.Kind.AUTOMATIC) {
        answered.addAll(reply.inResponseTo());
      }
    }
    return answered;
  }

  /** Messages of risk have a way of their own; urgent ones wait like others. */
  private static boolean clinical(Contact.Kind kind) {
    return kind == Contact.Kind.CLINICAL || kind == Contact.Kind.CRISIS;
  }

  private static boolean toPair(PairView view, Contact message) {
    String practitioner = view.pair().practitioner();
    return !message.outgoing()
        && practitioner != null
        && (message.careTeam() || message.practitioners().contains(practitioner))
        && !message.at().isAfter(view.asOf());
  }

  private static boolean waits(PairView view, Contact message, String days) {
    Instant due =
        BusinessDays.after(
            message.at(), view.count(days), view.facts().zone(), view.facts().site().holidays());
    return !due.isAfter(view.asOf());
  }
}
