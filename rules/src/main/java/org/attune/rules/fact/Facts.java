package org.attune.rules.fact;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that was observed about one patient, seen by one clinician, and what could not be read.
 * Immutable; the order in which facts were added never matters to an evaluation.
 */
public final class Facts {

  private final @Nullable Client client;
  private final @Nullable Clinician clinician;
  private final @Nullable String user;
  private final ZoneId zone;
  private final Site site;
  private final Map<Class<? extends Fact>, List<Fact>> byType;
  private final Map<FactKind, Availability> availability;
  private final List<DataNote> notes;

  private Facts(Builder builder) {
    this.client = builder.client;
    this.clinician = builder.clinician;
    this.user = builder.user;
    this.site = builder.site;
    this.zone = builder.zone == null ? builder.site.zone() : builder.zone;
    Map<Class<? extends Fact>, List<Fact>> facts = new HashMap<>();
    builder.byType.forEach((type, list) -> facts.put(type, List.copyOf(list)));
    this.byType = Map.copyOf(facts);
    this.availability = Map.copyOf(builder.availability);
    this.notes = List.copyOf(builder.notes);
  }

  /**
   * Starts an empty set of facts for a site; every kind is {@link Availability#UNREAD} at first.
   */
  public static Builder at(Site site) {
    return new Builder(site);
  }

  /** The patient in focus, null when the patient record could not be read. */
  public @Nullable Client client() {
    return client;
  }

  /** The clinician in focus, null when there is none or the record could not be read. */
  public @Nullable Clinician clinician() {
    return clinician;
  }

  /**
   * Reference of the practitioner in focus ({@code Practitioner/…}), known even where {@link
   * #clinician()} could not be read; null when there is none.
   */
  public @Nullable String user() {
    return user;
  }

  /** Time zone in which days, weekdays and clock times are meant. */
  public ZoneId zone() {
    return zone;
  }

  /** The site the facts were read at. */
  public Site site() {
    return site;
  }

  /** All facts of one type; empty when none was found or the kind is unknown. */
  @SuppressWarnings("unchecked") // the builder files each fact under its own class
  public <T extends Fact> List<T> of(Class<T> type) {
    return (List<T>) byType.getOrDefault(type, List.of());
  }

  /** All visits of the patient, oldest first where they are dated. */
  public List<Visit> visits() {
    return of(Visit.class);
  }

  /** All bookings of the patient, oldest first where they are dated. */
  public List<Booking> bookings() {
    return of(Booking.class);
  }

  /** All forms of the patient, oldest first where they are dated. */
  public List<Form> forms() {
    return of(Form.class);
  }

  /** All scores of the patient, oldest first where they are dated. */
  public List<Score> scores() {
    return of(Score.class);
  }

  /** All contacts of the patient, oldest first where they are dated. */
  public List<Contact> contacts() {
    return of(Contact.class);
  }

  /** All concerns of the patient, oldest first where they are dated. */
  public List<Concern> concerns() {
    return of(Concern.class);
  }

  /** All consents of the patient, oldest first where they are dated. */
  public List<Consent> consents() {
    return of(Consent.class);
  }

  /** All statements of the patient, oldest first where they are dated. */
  public List<Statement> statements() {
    return of(Statement.class);
  }

  /** All acts of the patient, oldest first where they are dated. */
  public List<Act> acts() {
    return of(Act.class);
  }

  /** All plans of the patient, oldest first where they are dated. */
  public List<Plan> plans() {
    return of(Plan.class);
  }

  /** All goals of the patient, oldest first where they are dated. */
  public List<Goal> goals() {
    return of(Goal.class);
  }

  /** All tasks of the patient, oldest first where they are dated. */
  public List<Task> tasks() {
    return of(Task.class);
  }

  /** All flags of the patient, oldest first where they are dated. */
  public List<Flag> flags() {
    return of(Flag.class);
  }

  /** All episodes of the patient, oldest first where they are dated. */
  public List<Episode> episodes() {
    return of(Episode.class);
  }

  /** All rosters of the patient, oldest first where they are dated. */
  public List<Roster> rosters() {
    return of(Roster.class);
  }

  /** All referrals of the patient, oldest first where they are dated. */
  public List<Referral> referrals() {
    return of(Referral.class);
  }

  /** All charges of the patient, oldest first where they are dated. */
  public List<Charge> charges() {
    return of(Charge.class);
  }

  /** All relations of the patient, oldest first where they are dated. */
  public List<Relation> relations() {
    return of(Relation.class);
  }

  /** All accesses of the patient, oldest first where they are dated. */
  public List<Access> accesses() {
    return of(Access.class);
  }

  /** All documents of the patient, oldest first where they are dated. */
  public List<Document> documents() {
    return of(Document.class);
  }

  /** All care teams of the patient, oldest first where they are dated. */
  public List<CareTeam> careTeams() {
    return of(CareTeam.class);
  }

  /** All prompts of the patient, oldest first where they are dated. */
  public List<Prompt> prompts() {
    return of(Prompt.class);
  }

  /** All caseload norms of the patient, oldest first where they are dated. */
  public List<CaseloadNorm> caseload() {
    return of(CaseloadNorm.class);
  }

  /** Whether a kind could be read. */
  public Availability availability(FactKind kind) {
    return availability.getOrDefault(kind, Availability.UNREAD);
  }

  /** Whether a kind was read in full, so that what is not there is absent. */
  public boolean known(FactKind kind) {
    return availability(kind) == Availability.READ;
  }

  /** What was found wrong with the data on the way in. */
  public List<DataNote> notes() {
    return notes;
  }

  /** Collects facts. Not safe for use by several threads. */
  public static final class Builder {

    private final Site site;
    private final Map<Class<? extends Fact>, List<Fact>> byType = new HashMap<>();
    private final Map<FactKind, Availability> availability = new EnumMap<>(FactKind.class);
    private final List<DataNote> notes = new ArrayList<>();
    private @Nullable Client client;
    private @Nullable Clinician clinician;
    private @Nullable String user;
    private @Nullable ZoneId zone;

    private Builder(Site site) {
      this.site = site;
    }

    /** Sets the patient in focus. */
    public Builder client(Client client) {
      this.client = client;
      return this;
    }

    /** Sets the clinician in focus, and with it the user. */
    public Builder clinician(Clinician clinician) {
      this.clinician = clinician;
      this.user = clinician.reference();
      return this;
    }

    /** Sets the reference of the practitioner in focus where the record itself was not read. */
    public Builder user(String reference) {
      this.user = reference;
      return this;
    }

    /** Sets the zone that the record names; without it the site's zone holds. */
    public Builder zone(ZoneId zone) {
      this.zone = zone;
      return this;
    }

    /** Adds a fact. */
    public Builder add(Fact fact) {
      byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
      return this;
    }

    /** Says whether a kind could be read. */
    public Builder availability(FactKind kind, Availability state) {
      availability.put(kind, state);
      return this;
    }

    /**
     * Says that every kind that comes from the record was read; journal and caseload stay as they
     * are.
     */
    public Builder allRead() {
      for (FactKind kind : FactKind.values()) {
        if (kind != FactKind.PROMPTS && kind != FactKind.CASELOAD) {
          availability.put(kind, Availability.READ);
        }
      }
      return this;
    }

    /** Adds a note about the data. */
    public Builder note(DataNote note) {
      notes.add(note);
      return this;
    }

    /** The finished facts. */
    public Facts build() {
      return new Facts(this);
    }
  }
}
