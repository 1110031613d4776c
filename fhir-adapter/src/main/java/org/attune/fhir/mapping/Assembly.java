package org.attune.fhir.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Site;
import org.jspecify.annotations.Nullable;

/**
 * The making of facts about one patient out of all that was read: who is meant by a reference, when
 * a date begins, and where facts and notes go.
 */
final class Assembly {

  /** Data quality: what was recorded cannot be used. */
  static final String UNUSABLE = "DQ-01";

  private static final String WRONG_PATIENT = "wrong-patient";
  private static final Comparator<DataNote> BY_PLACE =
      Comparator.comparing(DataNote::code)
          .thenComparing(DataNote::reference)
          .thenComparing(DataNote::what);

  private final Records records;
  private final CodeMapping mapping;
  private final LabelPolicy policy;
  private final String patient;
  private final @Nullable Instant asOf;
  private final Facts.Builder facts;
  private final Map<FactKind, Availability> availability = new EnumMap<>(FactKind.class);
  private final Map<String, Resource> admitted = new HashMap<>(256);
  private final List<Resource> inOrder = new ArrayList<>();
  private final Map<Class<?>, List<Resource>> byType = new HashMap<>();
  private final List<Resource> heldBack = new ArrayList<>();
  private final List<Dated> dated = new ArrayList<>();
  private final Set<DataNote> notes = new LinkedHashSet<>();
  private @Nullable String user;
  private ZoneId zone;
  private @Nullable Links links;
  private @Nullable Roles roles;
  private boolean holdingBack;

  /** A fact and the time that puts it in order. */
  private record Dated(@Nullable Instant at, Fact fact) implements Comparable<Dated> {

    /** Oldest first, undated last, then by reference. */
    @Override
    public int compareTo(Dated other) {
      int order = 0;
      if (at != null && other.at != null) {
        order = at.compareTo(other.at);
      } else if (at != other.at) {
        order = at == null ? 1 : -1;
      }
      return order == 0
          ? fact.source().reference().compareTo(other.fact.source().reference())
          : order;
    }
  }

  Assembly(
      Records records,
      CodeMapping mapping,
      LabelPolicy policy,
      Focus focus,
      Site site,
      @Nullable Instant asOf) {
    this.records = records;
    this.mapping = mapping;
    this.policy = policy;
    this.patient = "Patient/" + focus.patient();
    this.asOf = asOf;
    this.facts = Facts.at(site);
    this.user = focus.user();
    this.zone = site.zone();
  }

  Facts facts(Map<FactKind, Availability> read) {
    availability.putAll(read);
    admit(Resource.Rank.PRACTITIONER);
    user = practitioner(null, user);
    admit(Resource.Rank.OTHER);
    admit(Resource.Rank.EVENT);
    if (user != null) {
      facts.user(user);
    }
    zone = Zones.of(this, zone);
    facts.zone(zone);
    inOrder.forEach(resource -> resource.conclude(this));
    OtherSessions.conclude(this);
    Relations.conclude(this);
    holdingBack = true;
    heldBack.forEach(resource -> resource.conclude(this));
    return build();
  }

  private Facts build() {
    Collections.sort(dated);
    dated.forEach(each -> facts.add(each.fact()));
    notes.stream().sorted(BY_PLACE).forEach(facts::note);
    availability.forEach(facts::availability);
    return facts.build();
  }

  private void admit(Resource.Rank rank) {
    for (Resource resource : records.all()) {
      if (resource.rank() == rank) {
        admit(resource);
      }
    }
  }

  private void admit(Resource resource) {
    Owner owner = resource.owner(this);
    if (owner == Owner.ANOTHER) {
      note(WRONG_PATIENT, resource, "It is about another patient; it was left out.");
    } else if (owner == Owner.NOBODY && !resource.needsNoPatient(this)) {
      note(WRONG_PATIENT, resource, "It does not say which patient it is about; it was left out.");
    } else if (resource.notUnderstood()) {
      note(UNUSABLE, resource, "It is changed by an element that is not understood; left out.");
    } else if (policy.holdsBack(resource.labels)) {
      heldBack.add(resource);
    } else {
      inOrder.add(resource);
      byType.computeIfAbsent(resource.getClass(), type -> new ArrayList<>()).add(resource);
      admitted.put(resource.key(), resource);
      resource.contained().forEach(inner -> admitted.put(inner.key(), inner));
    }
  }

  /** Whose record a reference to a patient names. */
  Owner owner(Resource of, @Nullable String reference) {
    if (reference == null) {
      return Owner.NOBODY;
    }
    return isPatient(of, reference) ? Owner.PATIENT : Owner.ANOTHER;
  }

  boolean isPatient(Resource owner, @Nullable String reference) {
    return reference != null && patient.equals(records.resolve(owner, reference));
  }

  /** Reference of the patient in focus. */
  String patient() {
    return patient;
  }

  /** Reference of the practitioner in focus, null when there is none. */
  @Nullable String user() {
    return user;
  }

  /** Whether a reference means the practitioner in focus, directly or by a role. */
  boolean isUser(Resource owner, @Nullable String reference) {
    return user != null && user.equals(practitioner(owner, reference));
  }

  CodeMapping mapping() {
    return mapping;
  }

  @Nullable Instant asOf() {
    return asOf;
  }

  ZoneId zone() {
    return zone;
  }

  Facts.Builder builder() {
    return facts;
  }

  String resolve(@Nullable Resource owner, String reference) {
    return records.resolve(owner, reference);
  }

  @Nullable String resolveOrNull(Resource owner, @Nullable String reference) {
    return reference == null ? null : records.resolve(owner, reference);
  }

  Set<String> resolveAll(Resource owner, List<String> references) {
    Set<String> resolved = new LinkedHashSet<>();
    references.forEach(reference -> resolved.add(records.resolve(owner, reference)));
    return resolved;
  }

  /** What a reference names, null when that was not read, was left out or is of another type. */
  <T extends Resource> @Nullable T find(Class<T> type, Resource owner, @Nullable String reference) {
    Resource found = reference == null ? null : admitted.get(records.resolve(owner, reference));
    return type.isInstance(found) ? type.cast(found) : null;
  }

  /** All that was admitted of a type, in no order that means anything. */
  @SuppressWarnings("unchecked") // each resource is filed under its own class
  <T extends Resource> List<T> all(Class<T> type) {
    return (List<T>) byType.getOrDefault(type, List.of());
  }

  /** What practitioners do where. */
  Roles roles() {
    Roles known = roles;
    if (known == null) {
      known = new Roles(this);
      roles = known;
    }
    return known;
  }

  /** How encounters, appointments and procedures belong together. */
  Links links() {
    Links known = links;
    if (known == null) {
      known = new Links(this);
      links = known;
    }
    return known;
  }

  /** The type of what a reference names, empty when it cannot be known. */
  String typeOf(Resource owner, String reference) {
    return typeOf(records.resolve(owner, reference));
  }

  private String typeOf(String key) {
    if (key.indexOf('#') < 0) {
      return References.typeOf(key);
    }
    Resource found = admitted.get(key);
    return found == null ? "" : found.type();
  }

  /**
   * Reference of the practitioner that is meant, of a role the one behind it; null when somebody
   * else is meant. A role that was not read stands for itself.
   */
  @Nullable String practitioner(@Nullable Resource owner, @Nullable String reference) {
    if (reference == null) {
      return null;
    }
    String key = records.resolve(owner, reference);
    String type = typeOf(key);
    if (type.equals("PractitionerRole")
        && admitted.get(key) instanceof PractitionerRoleResource role
        && role.practitioner != null) {
      return records.resolve(role, role.practitioner);
    }
    return type.equals("Practitioner") || type.equals("PractitionerRole") ? key : null;
  }

  /** The practitioners among some references. */
  Set<String> practitioners(Resource owner, List<String> references) {
    Set<String> found = new LinkedHashSet<>();
    for (String reference : references) {
      String practitioner = practitioner(owner, reference);
      if (practitioner != null) {
        found.add(practitioner);
      }
    }
    return found;
  }

  /** In what role somebody said something. */
  Rater rater(Resource owner, @Nullable String reference) {
    if (reference == null) {
      return Rater.UNKNOWN;
    }
    String key = records.resolve(owner, reference);
    if (key.equals(patient)) {
      return Rater.CLIENT;
    }
    return switch (typeOf(key)) {
      case "Practitioner", "PractitionerRole" -> Rater.THERAPIST;
      case "RelatedPerson" -> Rater.OTHER;
      default -> Rater.UNKNOWN;
    };
  }

  /** Reference of a rater: of a role its practitioner. Null when nobody known is meant. */
  @Nullable String raterReference(Resource owner, @Nullable String reference) {
    return switch (rater(owner, reference)) {
      case THERAPIST -> practitioner(owner, reference);
      case CLIENT, OTHER -> resolveOrNull(owner, reference);
      case UNKNOWN -> null;
    };
  }

  @Nullable Instant start(@Nullable FhirTime time) {
    return time == null ? null : time.start(zone);
  }

  @Nullable Instant end(@Nullable FhirTime time) {
    return time == null ? null : time.end(zone);
  }

  @Nullable LocalDate day(@Nullable FhirTime time) {
    return time == null ? null : time.day(zone);
  }

  /** Whether a period covers the time asked about; it does where no time is asked about. */
  boolean inForce(Period period) {
    Instant start = start(period.start());
    Instant end = end(period.end());
    return asOf == null
        || (start == null || !start.isAfter(asOf)) && (end == null || !end.isBefore(asOf));
  }

  /** Adds a fact. Of a record that is held back only its kind is noted, as unknown. */
  void add(FactKind kind, @Nullable Instant at, Fact fact) {
    if (holdingBack) {
      holdBack(kind);
    } else {
      dated.add(new Dated(at, fact));
    }
  }

  /** Whether the record concluded now is held back; if so its kind is unknown. */
  boolean heldBack(FactKind kind) {
    if (holdingBack) {
      holdBack(kind);
    }
    return holdingBack;
  }

  private void holdBack(FactKind kind) {
    availability.computeIfPresent(
        kind, (same, state) -> state == Availability.READ ? Availability.WITHHELD_LABEL : state);
  }

  void note(String code, Resource about, String what) {
    if (!holdingBack) {
      notes.add(new DataNote(code, about.key(), what));
    }
  }
}
