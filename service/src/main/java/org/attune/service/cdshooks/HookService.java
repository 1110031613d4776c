package org.attune.service.cdshooks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The CDS services, one for each hook, with the context that the hook requires (CDS Hooks library).
 */
public enum HookService {
  PATIENT_VIEW(
      "patient-view",
      "Relationship and safety prompts at chart opening",
      "Looks at session ratings, attendance, contacts and language needs when a chart is opened,"
          + " and says what deserves a minute of attention in the therapeutic relationship.",
      Users.ALL,
      Map.of()),
  ENCOUNTER_START(
      "encounter-start",
      "Session preparation",
      "Says at the start of a visit what the last sessions' ratings, attendance and language needs"
          + " suggest to take up today.",
      Users.PRACTITIONERS,
      Map.of("encounterId", FieldKind.ID)),
  ENCOUNTER_DISCHARGE(
      "encounter-discharge",
      "Ending and discharge review",
      "Says before an ending or discharge what is still open in the therapeutic relationship.",
      Users.PRACTITIONERS,
      Map.of("encounterId", FieldKind.ID)),
  APPOINTMENT_BOOK(
      "appointment-book",
      "Prompts while booking",
      "Says while a visit is booked what the attendance, interpreter and session record suggest.",
      Users.ALL,
      Map.of("appointments", FieldKind.BUNDLE)),
  ORDER_DISPATCH(
      "order-dispatch",
      "Language and access at referral",
      "Says when a referral is sent whether language or access needs of the patient are still open.",
      Set.of(),
      Map.of("dispatchedOrders", FieldKind.REFERENCES, "performer", FieldKind.REFERENCE));

  private final String hook;
  private final String title;
  private final String description;
  private final Set<String> users;
  private final Map<String, FieldKind> required;

  HookService(
      String hook,
      String title,
      String description,
      Set<String> users,
      Map<String, FieldKind> further) {
    this.hook = hook;
    this.title = title;
    this.description = description;
    this.users = users;
    Map<String, FieldKind> fields = new LinkedHashMap<>();
    if (!users.isEmpty()) {
      fields.put("userId", FieldKind.USER);
    }
    fields.put("patientId", FieldKind.ID);
    further.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(field -> fields.put(field.getKey(), field.getValue()));
    this.required = fields;
  }

  /** The service with this id, e.g. {@code attune-patient-view}. */
  public static Optional<HookService> ofId(String id) {
    return Arrays.stream(values()).filter(service -> service.id().equals(id)).findFirst();
  }

  /** Id of the service: the last segment of its address. */
  public String id() {
    return "attune-" + hook;
  }

  /** Name of the hook it answers. */
  public String hook() {
    return hook;
  }

  /** Short name for people. */
  public String title() {
    return title;
  }

  /** What it does, in a sentence. */
  public String description() {
    return description;
  }

  /** Resource types a user may have; empty when the hook names no user. */
  Set<String> users() {
    return users;
  }

  /** Fields of the context that must be there, in order. */
  Map<String, FieldKind> required() {
    return required;
  }

  private static final class Users {
    static final Set<String> PRACTITIONERS = Set.of("Practitioner", "PractitionerRole");
    static final Set<String> ALL =
        Set.of("Practitioner", "PractitionerRole", "Patient", "RelatedPerson");
  }
}
