package org.attune.fhir.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.attune.rules.fact.Access;
import org.attune.rules.fact.Act;
import org.attune.rules.fact.Booking;
import org.attune.rules.fact.CareTeam;
import org.attune.rules.fact.Charge;
import org.attune.rules.fact.Concern;
import org.attune.rules.fact.Consent;
import org.attune.rules.fact.Contact;
import org.attune.rules.fact.Document;
import org.attune.rules.fact.Episode;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Flag;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Goal;
import org.attune.rules.fact.Plan;
import org.attune.rules.fact.Referral;
import org.attune.rules.fact.Relation;
import org.attune.rules.fact.Roster;
import org.attune.rules.fact.Score;
import org.attune.rules.fact.Statement;
import org.attune.rules.fact.Task;
import org.attune.rules.fact.Visit;

/** All that facts say, laid out for comparison: what, then value. */
final class FactsView {

  static final List<Class<? extends Fact>> TYPES =
      List.of(
          Visit.class,
          Booking.class,
          Form.class,
          Score.class,
          Contact.class,
          Concern.class,
          Consent.class,
          Statement.class,
          Act.class,
          Plan.class,
          Goal.class,
          Task.class,
          Flag.class,
          Episode.class,
          Roster.class,
          Referral.class,
          Charge.class,
          Relation.class,
          Access.class,
          Document.class,
          CareTeam.class);

  private FactsView() {}

  private static Map<String, Object> of(Facts facts) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("client", Optional.ofNullable(facts.client()));
    view.put("clinician", Optional.ofNullable(facts.clinician()));
    view.put("zone", facts.zone());
    for (FactKind kind : FactKind.values()) {
      view.put("availability of " + kind, facts.availability(kind));
    }
    for (Class<? extends Fact> type : TYPES) {
      List<? extends Fact> all = facts.of(type);
      for (int n = 0; n < all.size(); n++) {
        view.put(type.getSimpleName() + " " + n, all.get(n));
      }
    }
    view.put("notes", new ArrayList<>(facts.notes()));
    return view;
  }

  /** What one says and the other does not, one line each. */
  static List<String> differences(Facts one, Facts other) {
    Map<String, Object> left = of(one);
    Map<String, Object> right = of(other);
    Set<String> names = new LinkedHashSet<>(left.keySet());
    names.addAll(right.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(left.get(name), right.get(name)))
        .map(name -> name + ": " + left.get(name) + " | " + right.get(name))
        .toList();
  }
}
