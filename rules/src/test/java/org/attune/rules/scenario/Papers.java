package org.attune.rules.scenario;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attune.fixtures.given.Absence;
import org.attune.fixtures.given.Access;
import org.attune.fixtures.given.CareTeam;
import org.attune.fixtures.given.Charge;
import org.attune.fixtures.given.Clinician;
import org.attune.fixtures.given.Consent;
import org.attune.fixtures.given.Consent.Decision;
import org.attune.fixtures.given.Document;
import org.attune.fixtures.given.Flag;
import org.attune.fixtures.given.Given;
import org.attune.fixtures.given.Norm;
import org.attune.fixtures.given.OnCall;
import org.attune.fixtures.given.Prompt;
import org.attune.fixtures.given.Referral;
import org.attune.fixtures.scenario.Scenario;
import org.attune.rules.fact.CaseloadNorm;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.Roster;
import org.attune.rules.fact.Source;

/** Consents, flags, documents, teams, calendars, charges, referrals, accesses and prompts. */
final class Papers {

  private static final Set<String> CHARGES = Set.of("billable", "billed", "not-billable");
  private static final Set<String> REFERRALS = Set.of("active", "completed");
  private static final Set<String> EXCUSED = Set.of("BTG", "ETREAT", "HQUALIMP", "HOPERAT");

  private final Scenario scenario;

  Papers(Scenario scenario) {
    this.scenario = scenario;
  }

  void read(Given given, List<Fact> facts) {
    if (given instanceof Consent consent && inForce(consent)) {
      facts.add(consent(consent));
    } else if (given instanceof Flag flag && inForce(flag)) {
      facts.add(flag(flag));
    } else if (given instanceof Document document && document.status().equals("current")) {
      facts.add(
          new org.attune.rules.fact.Document(
              Source.of(document.reference()), document.kind(), document.at()));
    } else if (given instanceof CareTeam team && team.status().equals("active")) {
      facts.add(
          new org.attune.rules.fact.CareTeam(
              Source.of(team.reference()), People.references(scenario, team.members())));
    } else if (given instanceof Absence absence) {
      facts.add(roster(absence, Roster.Kind.ABSENCE, absence.who(), absence.from(), absence.to()));
    } else if (given instanceof OnCall duty) {
      facts.add(roster(duty, Roster.Kind.ON_CALL, duty.who(), duty.from(), duty.to()));
    } else if (given instanceof Charge charge && CHARGES.contains(charge.status())) {
      facts.add(charge(charge));
    } else if (given instanceof Referral referral && REFERRALS.contains(referral.status())) {
      facts.add(referral(referral));
    } else if (given instanceof Access access && access.outcome().equals("0")) {
      facts.add(access(access));
    } else if (given instanceof Prompt prompt) {
      facts.add(prompt(prompt));
    } else if (given instanceof Norm norm) {
      facts.add(norm(norm));
    }
  }

  private boolean inForce(Consent consent) {
    return consent.status().equals("active") && covers(consent.from(), consent.until());
  }

  private boolean inForce(Flag flag) {
    return flag.status().equals("active") && covers(flag.from(), flag.to());
  }

  private boolean covers(Instant from, Instant to) {
    Instant asOf = scenario.asOf();
    return (from == null || !asOf.isBefore(from)) && (to == null || !asOf.isAfter(to));
  }

  private org.attune.rules.fact.Consent consent(Consent consent) {
    return new org.attune.rules.fact.Consent(
        Source.of(consent.reference()),
        People.code(consent.about()),
        consent.decision() == Decision.PERMIT,
        consent.at(),
        People.channel(consent.channel()),
        People.references(scenario, consent.data()));
  }

  private static org.attune.rules.fact.Flag flag(Flag flag) {
    return new org.attune.rules.fact.Flag(
        Source.of(flag.reference()),
        flag.kind() == Flag.Kind.SAFETY ? "elevated-risk" : People.code(flag.kind()),
        flag.from(),
        flag.to());
  }

  private Roster roster(Given given, Roster.Kind kind, String who, Instant from, Instant to) {
    return new Roster(Source.of(given.reference()), kind, practitioner(who), from, to);
  }

  private org.attune.rules.fact.Charge charge(Charge charge) {
    boolean free = charge.price() != null && charge.price() == 0;
    boolean cut = charge.factor() != null && charge.factor() == 0;
    return new org.attune.rules.fact.Charge(
        Source.of(charge.reference()),
        People.reference(scenario, charge.of()),
        free || cut || charge.status().equals("not-billable"),
        charge.feePolicy(),
        charge.at());
  }

  private org.attune.rules.fact.Referral referral(Referral referral) {
    Set<String> codes = new HashSet<>(Set.of(People.code(referral.kind())));
    if (referral.disclosed()) {
      codes.add("conflict-disclosed");
    }
    String requester = practitioner(referral.by());
    boolean own =
        scenario.given(Clinician.class).stream()
            .anyMatch(
                clinician ->
                    clinician.reference().equals(requester)
                        && clinician.owns().contains(referral.to()));
    return new org.attune.rules.fact.Referral(
        Source.of(referral.reference()),
        Set.copyOf(codes),
        referral.at(),
        requester,
        referral.to() == null ? Set.of() : Set.of("Organization/" + referral.to()),
        own,
        referral.from(),
        referral.until());
  }

  private org.attune.rules.fact.Access access(Access access) {
    return new org.attune.rules.fact.Access(
        Source.of(access.reference()),
        access.at(),
        practitioner(access.by()),
        access.of() == null ? scenario.patient().reference() : scenario.reference(access.of()),
        access.purpose() != null && EXCUSED.contains(access.purpose()));
  }

  private static org.attune.rules.fact.Prompt prompt(Prompt prompt) {
    return new org.attune.rules.fact.Prompt(
        Source.of(prompt.reference()),
        prompt.rule(),
        prompt.variant(),
        prompt.severity(),
        prompt.at(),
        org.attune.rules.fact.Prompt.Answer.valueOf(prompt.answer().name()),
        prompt.rationale(),
        prompt.accepted(),
        prompt.answeredAt());
  }

  private CaseloadNorm norm(Norm norm) {
    return new CaseloadNorm(
        Source.of(norm.reference()),
        practitioner(norm.who()),
        norm.measure(),
        norm.median(),
        norm.mad(),
        norm.percentile95(),
        norm.count());
  }

  private String practitioner(String id) {
    return id == null ? scenario.clinician().reference() : scenario.reference(id);
  }
}
