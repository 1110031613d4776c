package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.of;
import static org.attune.fhir.mapping.Sample.reference;
import static org.attune.fhir.mapping.Sample.tho;

import org.attune.rules.fact.Document;
import org.attune.rules.fact.Episode;
import org.attune.rules.fact.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsAndEpisodesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "need-hearing",
        "need-vision",
        "need-literacy",
        "need-cognitive",
        "need-mobility",
        "elevated-risk"
      })
  void readsFlags(String code) {
    Flag flag =
        facts(flag("'code':" + fact(code) + ",'period':{'start':'2026-01-01'}")).flags().get(0);
    assertThat(flag.code()).isEqualTo(code);
    assertThat(flag.from()).isEqualTo(at("2025-12-31T23:00:00Z"));
    assertThat(flag.to()).isNull();
  }

  @Test
  void takesASafetyFlagForElevatedRiskOnce() {
    String safety = "'category':" + tho("flag-category", "safety");
    assertThat(facts(flag(safety)).flags()).singleElement().returns("elevated-risk", Flag::code);
    assertThat(facts(flag(safety + ",'code':" + fact("elevated-risk"))).flags()).hasSize(1);
  }

  @Test
  void ignoresWhatIsNotInForceOrOfNoInterest() {
    String code = "'code':" + fact("need-vision");
    assertThat(facts(flag(code).replace("active", "inactive")).flags()).isEmpty();
    assertThat(facts(flag(code + ",'period':{'end':'2026-03-15'}")).flags()).isEmpty();
    assertThat(facts(flag(code + ",'period':{'start':'2026-03-17'}")).flags()).isEmpty();
    assertThat(facts(flag("'code':" + fact("vip"))).flags()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"active, ACTIVE", "finished, FINISHED", "onhold, ON_HOLD"})
  void readsEpisodes(String status, Episode.Status known) {
    Episode episode = facts(episode(status)).episodes().get(0);
    assertThat(episode.status()).isEqualTo(known);
    assertThat(episode.from()).isEqualTo(at("2025-12-31T23:00:00Z"));
    assertThat(episode.to()).isEqualTo(at("2026-04-30T21:59:59.999999999Z"));
    assertThat(episode.careManager()).isEqualTo("Practitioner/dr1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"planned", "waitlist", "cancelled", "entered-in-error"})
  void ignoresOtherEpisodes(String status) {
    assertThat(facts(episode(status)).episodes()).isEmpty();
  }

  @Test
  void readsThatASafetyPlanExistsAndNothingOfIt() {
    String document =
        of(
            "DocumentReference",
            "d1",
            "'status':'current','type':"
                + fact("safety-plan")
                + ",'date':'2026-03-01T10:00:00Z','content':[{'attachment':{'data':'AAAA'}}]");
    assertThat(facts(document).documents())
        .singleElement()
        .returns("safety-plan", Document::type)
        .returns(at("2026-03-01T10:00:00Z"), Document::at);
    assertThat(facts(document.replace("current", "superseded")).documents()).isEmpty();
    assertThat(facts(document.replace("safety-plan", "letter")).documents()).isEmpty();
  }

  @Test
  void readsTheMembersOfActiveCareTeams() {
    String team =
        of(
            "CareTeam",
            "t1",
            "'status':'active','participant':[{'member':"
                + reference("Practitioner/dr1")
                + "},{'member':"
                + reference("Patient/p1")
                + "},{'role':[]}]");
    assertThat(facts(team).careTeams().get(0).practitioners()).containsExactly("Practitioner/dr1");
    assertThat(facts(team.replace("active", "proposed")).careTeams()).isEmpty();
  }

  private static String flag(String members) {
    return of("Flag", "f1", "'status':'active'," + members);
  }

  private static String episode(String status) {
    return bare(
        "EpisodeOfCare",
        "ep",
        "'status':'"
            + status
            + "','patient':"
            + reference("Patient/p1")
            + ",'period':{'start':'2026-01-01','end':'2026-04'},'careManager':"
            + reference("Practitioner/dr1"));
  }
}
