package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.Contact;
import org.attune.rules.fact.Contact.Kind;
import org.attune.rules.fact.Contact.Origin;
import org.attune.rules.fact.FactKind;
import org.jspecify.annotations.Nullable;

/** A message or call, as metadata; its payload is never read. */
final class CommunicationResource extends Resource {

  private static final Set<String> COUNTED = Set.of("completed", "in-progress");
  private static final Set<String> MACHINES = Set.of("Device", "Organization", "HealthcareService");

  private @Nullable String status;
  private @Nullable String priority;
  private final Codes categories = new Codes();
  private final Codes media = new Codes();
  private @Nullable FhirTime sent;
  private @Nullable FhirTime received;
  private @Nullable String sender;
  private final List<Recipient> recipients = new ArrayList<>(2);
  private List<String> inResponseTo = List.of();
  private List<String> partOf = List.of();
  private List<String> about = List.of();
  private List<Extension> extensions = List.of();

  /** Somebody it was sent to, and the name it was addressed with in comparable form. */
  private record Recipient(@Nullable String reference, @Nullable String name) {}

  CommunicationResource() {
    super("Communication");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "priority" -> priority = in.text();
      case "category" -> in.concepts(categories);
      case "medium" -> in.concepts(media);
      case "subject" -> subject = in.reference();
      case "sent" -> sent = in.time();
      case "received" -> received = in.time();
      case "sender" -> sender = in.reference();
      case "recipient" -> readRecipients(in);
      case "inResponseTo" -> inResponseTo = in.references();
      case "partOf" -> partOf = in.references();
      case "about" -> about = in.references();
      case "extension" -> extensions = Extension.readAll(in);
      default -> common(name, in);
    }
  }

  private void readRecipients(Cursor in) {
    if (in.array()) {
      while (in.objectElement()) {
        String reference = null;
        String display = null;
        for (String name = in.member(); name != null; name = in.member()) {
          switch (name) {
            case "reference" -> {
              String text = in.uri();
              reference = text == null ? null : References.withoutVersion(text);
            }
            case "display" -> display = Names.normal(in.text());
            default -> in.pass(name);
          }
        }
        in.add(recipients, new Recipient(reference, display));
      }
    }
  }

  /** Without a subject it is about the patient who sent or received it. */
  @Override
  Owner owner(Assembly all) {
    if (subject != null) {
      return super.owner(all);
    }
    List<String> people = new ArrayList<>(recipientReferences());
    if (sender != null) {
      people.add(sender);
    }
    Owner owner = Owner.NOBODY;
    for (String person : people) {
      if (all.isPatient(this, person)) {
        return Owner.PATIENT;
      }
      owner = all.typeOf(this, person).equals("Patient") ? Owner.ANOTHER : owner;
    }
    return owner;
  }

  private List<String> recipientReferences() {
    List<String> references = new ArrayList<>(recipients.size());
    for (Recipient recipient : recipients) {
      if (recipient.reference() != null) {
        references.add(recipient.reference());
      }
    }
    return references;
  }

  @Override
  void conclude(Assembly all) {
    if (status == null || !COUNTED.contains(status)) {
      return;
    }
    FhirTime when = sent == null ? received : sent;
    Concerns.add(all, this, categories, when, all.practitioners(this, about));
    if (Concerns.confidential(categories)) {
      return;
    }
    boolean toPatient = recipients.stream().anyMatch(each -> all.isPatient(this, each.reference()));
    boolean incoming = fromPatient(all);
    boolean outgoing = toPatient && (automatic(all) || all.practitioner(this, sender) != null);
    if (!incoming && !outgoing) {
      return;
    }
    Instant at = all.start(sent);
    if (at == null) {
      all.note(Assembly.UNUSABLE, this, "It has no readable time of sending; it was left out.");
      return;
    }
    all.add(FactKind.CONTACTS, at, incoming ? incoming(at, all) : outgoing(at, all));
  }

  private Contact incoming(Instant at, Assembly all) {
    List<String> to = recipientReferences();
    boolean team = to.stream().anyMatch(each -> all.typeOf(this, each).equals("CareTeam"));
    boolean answers =
        messagesAnswered(all).stream()
            .anyMatch(each -> !each.fromPatient(all) && !each.automatic(all));
    return new Contact(
        source(),
        false,
        all.practitioners(this, to),
        team,
        at,
        kind(all),
        Channels.of(media),
        answers ? Origin.CLINICIAN : Origin.PATIENT,
        answered(all),
        null,
        null);
  }

  private Contact outgoing(Instant at, Assembly all) {
    String by = all.practitioner(this, sender);
    String name = null;
    for (Recipient recipient : recipients) {
      name = all.isPatient(this, recipient.reference()) && name == null ? recipient.name() : name;
    }
    return new Contact(
        source(),
        true,
        by == null ? Set.of() : Set.of(by),
        false,
        at,
        kind(all),
        Channels.of(media),
        origin(at, all),
        answered(all),
        name,
        Names.pronouns(extensions));
  }

  /** Who began the exchange that a message to the patient is part of. */
  private Origin origin(Instant at, Assembly all) {
    if (automatic(all)) {
      return Origin.UNKNOWN;
    }
    Set<String> answered = answered(all);
    if (answered.isEmpty()) {
      return all.links().patientWroteBefore(at) ? Origin.UNKNOWN : Origin.CLINICIAN;
    }
    List<CommunicationResource> read = messagesAnswered(all);
    if (read.stream().anyMatch(each -> each.fromPatient(all) && !each.automatic(all))) {
      return Origin.PATIENT;
    }
    return read.size() < answered.size() ? Origin.UNKNOWN : Origin.CLINICIAN;
  }

  /** When the patient wrote this, null where somebody else did or it does not count as writing. */
  @Nullable Instant writtenByPatient(Assembly all) {
    boolean counts = status != null && COUNTED.contains(status) && fromPatient(all);
    return counts && !automatic(all) && !Concerns.confidential(categories) ? all.start(sent) : null;
  }

  private boolean fromPatient(Assembly all) {
    return all.isPatient(this, sender);
  }

  /** References of the messages that it answers or is part of. */
  private Set<String> answered(Assembly all) {
    Set<String> answered = new LinkedHashSet<>();
    for (List<String> references : List.of(inResponseTo, partOf)) {
      for (String reference : references) {
        if (all.typeOf(this, reference).equals("Communication")) {
          answered.add(all.resolve(this, reference));
        }
      }
    }
    return answered;
  }

  private List<CommunicationResource> messagesAnswered(Assembly all) {
    List<CommunicationResource> read = new ArrayList<>(1);
    for (String reference : answered(all)) {
      CommunicationResource message = all.find(CommunicationResource.class, this, reference);
      if (message != null) {
        read.add(message);
      }
    }
    return read;
  }

  private boolean automatic(Assembly all) {
    return categories.fact("automatic-reply")
        || categories.has(Systems.COMMUNICATION_CATEGORY, "reminder")
        || categories.has(Systems.COMMUNICATION_CATEGORY, "notification")
        || sender != null && MACHINES.contains(all.typeOf(this, sender));
  }

  private Kind kind(Assembly all) {
    if (automatic(all)) {
      return Kind.AUTOMATIC;
    }
    if (fromPatient(all) && categories.fact("risk-message")) {
      return Kind.RISK;
    }
    if (categories.fact("crisis") || "urgent".equals(priority) || "stat".equals(priority)) {
      return Kind.CRISIS;
    }
    return categories.fact("administrative") ? Kind.ADMINISTRATIVE : Kind.CLINICAL;
  }
}
