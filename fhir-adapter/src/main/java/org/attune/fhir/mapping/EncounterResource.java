package org.attune.fhir.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Triple;
import org.attune.rules.fact.Visit;
import org.attune.rules.fact.Visit.Kind;
import org.jspecify.annotations.Nullable;

/** An encounter. */
final class EncounterResource extends Resource {

  private static final Set<Kind> SESSIONS =
      EnumSet.of(Kind.SESSION, Kind.GROUP_SESSION, Kind.FAMILY_SESSION);
  private static final Set<String> SESSION_CLASSES = Set.of("AMB", "VR", "HH", "FLD");
  private static final Set<String> CRISIS_CODES = Set.of("90839", "90840");
  private static final Set<String> INTENDED_LONG =
      Set.of("extended-session", "exposure-session", "emdr", "family-session", "intake");
  private static final Set<String> AHEAD = Set.of("planned", "arrived", "triaged", "in-progress");
  private static final Duration LONGEST = Duration.ofHours(3);
  private static final Duration RUNNING = Duration.ofDays(1);

  private @Nullable String status;
  private final Codes classes = new Codes();
  private final Codes types = new Codes();
  private final Codes priority = new Codes();
  private Period period = Period.OPEN;
  private @Nullable Duration length;
  private @Nullable FhirTime arrived;
  private List<Participant> participants = List.of();
  private List<String> appointments = List.of();
  private List<String> episodes = List.of();
  List<String> places = List.of();
  Triple interpreterNeed = Triple.UNKNOWN;
  boolean interpreterArranged;

  EncounterResource() {
    super("Encounter");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "class" -> in.coding(classes);
      case "type" -> in.concepts(types);
      case "priority" -> in.concept(priority);
      case "subject" -> subject = in.reference();
      case "period" -> period = Period.read(in);
      case "length" -> length = Quantity.read(in).duration();
      case "statusHistory" -> arrived = arrival(in);
      case "participant" -> participants = Participant.readAll(in);
      case "appointment" -> appointments = in.references();
      case "episodeOfCare" -> episodes = in.references();
      case "location" -> places = in.referencesUnder("location");
      case "hospitalization" -> interpreterArranged = arranged(in);
      case "extension" -> interpreterNeed = InterpreterNeed.stated(Extension.readAll(in));
      default -> common(name, in);
    }
  }

  private static @Nullable FhirTime arrival(Cursor in) {
    FhirTime arrival = null;
    if (in.array()) {
      while (in.objectElement()) {
        boolean arrived = false;
        Period period = Period.OPEN;
        for (String name = in.member(); name != null; name = in.member()) {
          switch (name) {
            case "status" -> arrived = "arrived".equals(in.text());
            case "period" -> period = Period.read(in);
            default -> in.pass(name);
          }
        }
        arrival = arrived && arrival == null ? period.start() : arrival;
      }
    }
    return arrival;
  }

  private static boolean arranged(Cursor in) {
    Codes arrangements = new Codes();
    if (in.object()) {
      for (String name = in.member(); name != null; name = in.member()) {
        if (name.equals("specialArrangement")) {
          in.concepts(arrangements);
        } else {
          in.pass(name);
        }
      }
    }
    return arrangements.has(Systems.ARRANGEMENT, "int");
  }

  @Override
  List<String> pointsTo() {
    return places;
  }

  /** References of the appointments that it fulfilled. */
  List<String> appointments() {
    return appointments;
  }

  /** When it began; null when that is unknown. */
  @Nullable Instant started(Assembly all) {
    return all.start(period.start());
  }

  /** It is the current visit or one to come. */
  boolean ahead(Assembly all) {
    Instant start = started(all);
    Instant asOf = all.asOf();
    if (start == null || status == null || !AHEAD.contains(status)) {
      return false;
    }
    Instant earliest = asOf == null || status.equals("planned") ? asOf : asOf.minus(RUNNING);
    return earliest == null || start.isAfter(earliest);
  }

  /** It is a therapy session that took place or is taking place. */
  boolean session() {
    return counts() && SESSIONS.contains(kind());
  }

  /** It is a finished therapy session. */
  boolean attended() {
    return "finished".equals(status) && session();
  }

  Set<String> practitioners(Assembly all) {
    return Participant.practitioners(all, this, participants);
  }

  /** When it ended; null when that is unknown. */
  @Nullable Instant ended(Assembly all) {
    return all.start(period.end());
  }

  /** It may be counted as a visit at all. */
  private boolean counts() {
    return "finished".equals(status) || "in-progress".equals(status) || "arrived".equals(status);
  }

  @Override
  void conclude(Assembly all) {
    if (!counts()) {
      return;
    }
    Instant start = started(all);
    if (start == null) {
      all.note(Assembly.UNUSABLE, this, "It has no readable start; it was left out.");
      return;
    }
    AppointmentResource booking = booking(all);
    Interpreting interpreting = Interpreting.of(all, this, participants, start);
    Instant end = ended(all);
    all.add(
        FactKind.VISITS,
        start,
        new Visit(
            source(),
            kind(),
            "finished".equals(status),
            practitioners(all),
            start,
            end != null && end.isBefore(start) ? null : end,
            actual(all, start, end),
            booking == null ? null : booking.planned(all),
            booking == null ? null : booking.start(all),
            all.start(arrived),
            interpreting.who() != Visit.Interpreter.NONE
                || types.hasAny(Systems.FACT, INTENDED_LONG),
            exposure(all),
            crisis(),
            classes.has(Systems.ACT_CODE, "VR"),
            Places.of(all, this, classes, places),
            interpreting.who(),
            interpreting.minor(),
            types.fact("chaperone-expected") || types.fact("physical-exam"),
            Participant.anyChaperone(participants),
            episode(all),
            appointments.isEmpty() ? null : all.resolve(this, appointments.get(0))));
  }

  private Kind kind() {
    if (classes.has(Systems.ACT_CODE, "IMP")) {
      return Kind.INPATIENT_STAY;
    }
    if (classes.has(Systems.ACT_CODE, "EMER")) {
      return Kind.EMERGENCY;
    }
    if (types.fact("supervision")) {
      return Kind.SUPERVISION;
    }
    if (types.fact("non-session")) {
      return Kind.OTHER;
    }
    if (!classes.hasAny(Systems.ACT_CODE, SESSION_CLASSES)) {
      return Kind.OTHER;
    }
    if (types.fact("group-session")) {
      return Kind.GROUP_SESSION;
    }
    return types.fact("family-session") ? Kind.FAMILY_SESSION : Kind.SESSION;
  }

  private @Nullable Duration actual(Assembly all, Instant start, @Nullable Instant end) {
    Duration actual = end == null ? length : Duration.between(start, end);
    boolean known = actual != null && !actual.isNegative() && actual.compareTo(LONGEST) <= 0;
    if (!known && "finished".equals(status) && classes.hasAny(Systems.ACT_CODE, SESSION_CLASSES)) {
      all.note(Assembly.UNUSABLE, this, "Its length is missing or beyond three hours; not used.");
    }
    return known ? actual : null;
  }

  private @Nullable AppointmentResource booking(Assembly all) {
    for (String appointment : appointments) {
      AppointmentResource found = all.find(AppointmentResource.class, this, appointment);
      if (found != null && found.usable()) {
        return found;
      }
    }
    return null;
  }

  private boolean exposure(Assembly all) {
    return types.fact("exposure-session") || all.links().exposures().contains(key());
  }

  private boolean crisis() {
    return classes.has(Systems.ACT_CODE, "EMER")
        || types.fact("crisis")
        || types.hasAny(Systems.CPT, CRISIS_CODES)
        || priority.has(Systems.ACT_PRIORITY, "EM");
  }

  /** Its episode, else the one that is active where there is exactly one. */
  private @Nullable String episode(Assembly all) {
    if (!episodes.isEmpty()) {
      return all.resolve(this, episodes.get(0));
    }
    return all.links().onlyActiveEpisode();
  }
}
