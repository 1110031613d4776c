package org.attune.fhir.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attune.rules.fact.Channel;
import org.attune.rules.fact.Contact;
import org.attune.rules.fact.Rater;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Period;

/** Contacts, consents, flags and goals (facts §4.3 to §4.5). */
final class MessageOracle {

  private static final String MODE = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode";
  private static final Map<String, Channel> CHANNELS =
      Map.of(
          "PHONE", Channel.PHONE,
          "EMAILWRIT", Channel.EMAIL,
          "ONLINEWRIT", Channel.PORTAL,
          "VIDEOCONF", Channel.VIDEO,
          "MAILWRIT", Channel.LETTER,
          "FACE", Channel.IN_PERSON,
          "SMSWRIT", Channel.SMS,
          "MSGWRIT", Channel.APP,
          "APPWRIT", Channel.APP);

  /** What the clinician must not learn by way of a contact. */
  private static final Set<String> CONFIDENTIAL =
      Set.of("conduct-concern", "complaint", "change-of-clinician-requested");

  private final Model model;

  MessageOracle(Model model) {
    this.model = model;
  }

  Map<String, Map<String, Object>> contacts() {
    Map<String, Map<String, Object>> contacts = new TreeMap<>();
    model
        .all(Communication.class)
        .filter(one -> Set.of("completed", "in-progress").contains(one.getStatus().toCode()))
        .filter(one -> one.hasSent() && isMeant(one))
        .forEach(one -> contacts.put(Model.nameOf(one), elements(one)));
    return contacts;
  }

  private boolean isMeant(Communication message) {
    boolean about =
        message.hasSubject()
            ? model.isPatient(message.getSubject())
            : model.isPatient(message.getSender())
                || message.getRecipient().stream().anyMatch(model::isPatient);
    boolean in = model.isPatient(message.getSender());
    boolean out =
        message.getRecipient().stream().anyMatch(model::isPatient)
            && (!model.practitioners(Stream.of(message.getSender())).isEmpty()
                || kind(message) == Contact.Kind.AUTOMATIC);
    boolean confidential =
        Model.facts(message.getCategory()).stream().anyMatch(CONFIDENTIAL::contains);
    return about && (in || out) && !confidential;
  }

  private Map<String, Object> elements(Communication message) {
    Map<String, Object> elements = new TreeMap<>();
    elements.put("outgoing", !model.isPatient(message.getSender()));
    elements.put("at", model.instant(message.getSentElement()));
    elements.put("channel", channel(message.getMedium()));
    elements.put("kind", kind(message));
    Set<String> answers = new TreeSet<>(model.references(message.getInResponseTo()));
    answers.addAll(model.references(message.getPartOf()));
    elements.put("inResponseTo", answers);
    return elements;
  }

  private static Channel channel(List<CodeableConcept> medium) {
    if (Model.facts(medium).contains("personal-channel")) {
      return Channel.PERSONAL;
    }
    return Model.codes(medium, MODE).stream()
        .filter(CHANNELS::containsKey)
        .map(CHANNELS::get)
        .findFirst()
        .orElse(Channel.UNKNOWN);
  }

  private Contact.Kind kind(Communication message) {
    Set<String> codes = Model.facts(message.getCategory());
    Set<String> general =
        Model.codes(
            message.getCategory(), "http://terminology.hl7.org/CodeSystem/communication-category");
    String sender = String.valueOf(model.reference(message.getSender()));
    boolean automatic =
        codes.contains("automatic-reply")
            || general.contains("reminder")
            || general.contains("notification")
            || sender.matches("(Device|Organization|HealthcareService)/.*");
    if (automatic) {
      return Contact.Kind.AUTOMATIC;
    }
    if (model.isPatient(message.getSender()) && codes.contains("risk-message")) {
      return Contact.Kind.RISK;
    }
    String priority = message.hasPriority() ? message.getPriority().toCode() : "";
    if (codes.contains("crisis") || Set.of("urgent", "stat").contains(priority)) {
      return Contact.Kind.CRISIS;
    }
    return codes.contains("administrative") ? Contact.Kind.ADMINISTRATIVE : Contact.Kind.CLINICAL;
  }

  Map<String, Map<String, Object>> consents() {
    Map<String, Map<String, Object>> consents = new TreeMap<>();
    model
        .all(Consent.class)
        .filter(
            one -> one.getStatus().toCode().equals("active") && model.isPatient(one.getPatient()))
        .filter(one -> one.getProvision().hasType() && inForce(one.getProvision().getPeriod()))
        .filter(one -> !Model.facts(one.getCategory()).isEmpty())
        .forEach(one -> consents.put(Model.nameOf(one), elements(one)));
    return consents;
  }

  private Map<String, Object> elements(Consent consent) {
    Map<String, Object> elements = new TreeMap<>();
    elements.put("topic", Model.facts(consent.getCategory()).iterator().next());
    elements.put("permitted", consent.getProvision().getType().toCode().equals("permit"));
    elements.put("at", model.instant(consent.getDateTimeElement()));
    elements.put(
        "data",
        model.references(
            consent.getProvision().getData().stream().map(one -> one.getReference()).toList()));
    return elements;
  }

  Map<String, Map<String, Object>> flags() {
    Map<String, Map<String, Object>> flags = new TreeMap<>();
    model
        .all(Flag.class)
        .filter(
            one -> one.getStatus().toCode().equals("active") && model.isPatient(one.getSubject()))
        .filter(one -> inForce(one.getPeriod()))
        .forEach(
            one -> {
              for (String code : flagCodes(one)) {
                flags.put(Model.nameOf(one) + " " + code, Map.of("code", code));
              }
            });
    return flags;
  }

  private static Set<String> flagCodes(Flag flag) {
    Set<String> codes = Model.facts(List.of(flag.getCode()));
    codes.remove("conduct-concern");
    boolean safety =
        Model.codes(flag.getCategory(), "http://terminology.hl7.org/CodeSystem/flag-category")
            .contains("safety");
    if (safety) {
      codes.add("elevated-risk");
    }
    return codes;
  }

  Map<String, Map<String, Object>> goals() {
    Map<String, Map<String, Object>> goals = new TreeMap<>();
    model
        .all(Goal.class)
        .filter(
            one ->
                Set.of("proposed", "planned", "accepted", "active")
                    .contains(one.getLifecycleStatus().toCode()))
        .filter(one -> model.isPatient(one.getSubject()))
        .forEach(one -> goals.put(Model.nameOf(one), elements(one)));
    return goals;
  }

  private Map<String, Object> elements(Goal goal) {
    Map<String, Object> elements = new TreeMap<>();
    String by = String.valueOf(model.reference(goal.getExpressedBy()));
    elements.put(
        "expressedBy",
        by.startsWith("Patient/")
            ? Rater.CLIENT
            : by.startsWith("Practitioner/") ? Rater.THERAPIST : Rater.UNKNOWN);
    elements.put(
        "statusAt",
        goal.hasStatusDate()
            ? model.instant(goal.getStatusDateElement())
            : goal.hasStartDateType() ? model.instant(goal.getStartDateType()) : null);
    return elements;
  }

  private boolean inForce(Period period) {
    Instant now = Dice.AS_OF.toInstant();
    Instant from = model.instant(period.getStartElement());
    Instant to = model.last(period.getEndElement());
    return (from == null || !now.isBefore(from)) && (to == null || !now.isAfter(to));
  }
}
