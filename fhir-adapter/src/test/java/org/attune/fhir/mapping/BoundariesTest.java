package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.of;
import static org.attune.fhir.mapping.Sample.reference;
import static org.attune.fhir.mapping.Sample.tho;

import org.attune.rules.fact.Access;
import org.attune.rules.fact.Charge;
import org.attune.rules.fact.Referral;
import org.attune.rules.fact.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundariesTest {

  private static final String REST =
      "'type':{'system':'http://terminology.hl7.org/CodeSystem/audit-event-type','code':'rest'}";
  private static final String SCHEDULE =
      bare("Schedule", "s1", "'actor':[" + reference("Practitioner/dr1") + "]");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "'status':'billable','priceOverride':{'value':0,'currency':'EUR'}; true",
        "'status':'billed','factorOverride':0; true",
        "'status':'not-billable'; true",
        "'status':'billable','priceOverride':{'value':10}; false",
        "'status':'billable'; false"
      })
  void readsWhetherAFeeWasWaived(String members, boolean waived) {
    Charge charge =
        facts(
                of(
                    "ChargeItem",
                    "c1",
                    members
                        + ",'context':"
                        + reference("Encounter/e1")
                        + ",'occurrenceDateTime':'2026-03-01T10:00:00Z','reason':["
                        + fact("fee-policy")
                        + "]"))
            .charges()
            .get(0);
    assertThat(charge)
        .returns(waived, Charge::waived)
        .returns(true, Charge::policyReason)
        .returns("Encounter/e1", Charge::visit)
        .returns(at("2026-03-01T10:00:00Z"), Charge::at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"planned", "aborted", "entered-in-error", "unknown"})
  void ignoresOtherCharges(String status) {
    assertThat(facts(of("ChargeItem", "c1", "'status':'" + status + "'")).charges()).isEmpty();
  }

  @Test
  void readsReferralsAndWhoOwnsThePractice() {
    String referral =
        of(
            "ServiceRequest",
            "s1",
            "'status':'active','authoredOn':'2026-03-01T10:00:00Z',"
                + "'requester':"
                + reference("Practitioner/dr1")
                + ",'performer':["
                + reference("Organization/o1")
                + "],'code':"
                + fact("x")
                + ",'category':["
                + fact("conflict-disclosed")
                + "]");
    String owner =
        bare(
            "PractitionerRole",
            "r1",
            "'practitioner':"
                + reference("Practitioner/dr1")
                + ",'organization':"
                + reference("Organization/o1")
                + ",'code':["
                + fact("owner")
                + "]");
    Referral known = facts(referral, owner).referrals().get(0);
    assertThat(known.codes()).containsExactlyInAnyOrder("x", "conflict-disclosed");
    assertThat(known.requester()).isEqualTo("Practitioner/dr1");
    assertThat(known.performers()).containsExactly("Organization/o1");
    assertThat(known.ownPractice()).isTrue();
    assertThat(known.from()).isNull();
    assertThat(facts(referral, owner.replace("owner", "licensed")).referrals().get(0).ownPractice())
        .isFalse();
    assertThat(facts(referral, owner.replace("dr1", "dr2")).referrals().get(0).ownPractice())
        .isFalse();
    assertThat(facts(referral.replace("'active'", "'draft'")).referrals()).isEmpty();
  }

  @Test
  void readsWhenAnArrangementHolds() {
    String arranged =
        of("ServiceRequest", "s1", "'status':'completed','code':" + fact("arrangement-hearing"));
    String day = arranged.replace("'status'", "'occurrenceDateTime':'2026-03-20','status'");
    assertThat(facts(day).referrals().get(0))
        .returns(at("2026-03-19T23:00:00Z"), Referral::from)
        .returns(at("2026-03-20T22:59:59.999999999Z"), Referral::to);
    String period =
        arranged.replace("'status'", "'occurrencePeriod':{'start':'2026-03-20'},'status'");
    assertThat(facts(period).referrals().get(0)).returns(null, Referral::to);
  }

  @Test
  void readsAccessToChartAndForms() {
    String opened = audit("Patient/p1", "read", "'outcome':'0'");
    assertThat(facts(opened).accesses())
        .singleElement()
        .returns("Patient/p1", Access::entity)
        .returns("Practitioner/dr1", Access::practitioner)
        .returns(at("2026-03-01T10:00:00Z"), Access::at)
        .returns(false, Access::excused);
    String form = FormsTest.response("'questionnaire':'x'");
    String viewed =
        audit("QuestionnaireResponse/q1/_history/2", "vread", "'action':'R'")
            .replace("'requestor':true", "'requestor':false");
    assertThat(facts(form, viewed).accesses())
        .singleElement()
        .returns("QuestionnaireResponse/q1", Access::entity);
    assertThat(facts(viewed).accesses()).isEmpty();
    assertThat(facts(viewed).notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "read; 'outcome':'0'; 1", "vread; 'outcome':'0'; 1", "search-type; 'outcome':'0'; 1",
        "update; 'outcome':'0'; 0", "read; 'outcome':'8'; 0", "read; 'action':'R'; 0"
      })
  void countsSuccessfulReadsOfTheChart(String subtype, String outcome, int count) {
    assertThat(facts(audit("Patient/p1", subtype, outcome)).accesses()).hasSize(count);
  }

  @Test
  void countsTheRequestorAloneAndSeesExcuses() {
    String opened = audit("Patient/p1", "read", "'outcome':'0'");
    assertThat(facts(opened.replace("'requestor':true", "'requestor':false")).accesses()).isEmpty();
    assertThat(facts(opened.replace("'code':'rest'", "'code':'other'")).accesses()).isEmpty();
    for (String reason : new String[] {"BTG", "ETREAT", "HQUALIMP", "HOPERAT", "TREAT"}) {
      String excused =
          opened.replace(
              "'recorded'", "'purposeOfEvent':" + tho("v3-ActReason", reason) + ",'recorded'");
      assertThat(facts(excused).accesses().get(0).excused()).isEqualTo(!reason.equals("TREAT"));
    }
  }

  @Test
  void readsPlannedAbsences() {
    String slot =
        bare(
            "Slot",
            "x1",
            "'status':'busy-unavailable','serviceType':["
                + fact("absence")
                + "],'schedule':"
                + reference("Schedule/s1")
                + ",'start':'2026-04-01T00:00:00Z','end':'2026-04-20T00:00:00Z'");
    assertThat(facts(slot, SCHEDULE).rosters())
        .singleElement()
        .returns(Roster.Kind.ABSENCE, Roster::kind)
        .returns("Practitioner/dr1", Roster::practitioner)
        .returns(at("2026-04-01T00:00:00Z"), Roster::from)
        .returns(at("2026-04-20T00:00:00Z"), Roster::to);
    assertThat(facts(slot).rosters()).isEmpty();
    assertThat(facts(slot.replace("busy-unavailable", "busy"), SCHEDULE).rosters()).isEmpty();
    assertThat(facts(slot.replace("absence", "lunch"), SCHEDULE).rosters()).isEmpty();
  }

  @Test
  void readsOnCallDuty() {
    String duty =
        SCHEDULE.replace(
            "'actor'",
            "'serviceType':["
                + fact("on-call")
                + "],'planningHorizon':{'start':'2026-03-01T18:00:00Z','end':'2026-03-02T08:00:00Z'},'actor'");
    assertThat(facts(duty).rosters())
        .singleElement()
        .returns(Roster.Kind.ON_CALL, Roster::kind)
        .returns(at("2026-03-02T08:00:00Z"), Roster::to);
    assertThat(facts(duty.replace(",'end':'2026-03-02T08:00:00Z'", "")).rosters().get(0).to())
        .isAfter(at("2100-01-01T00:00:00Z"));
    assertThat(facts(duty.replace("planningHorizon", "x")).rosters()).isEmpty();
  }

  private static String audit(String what, String subtype, String members) {
    return bare(
        "AuditEvent",
        "a1",
        REST
            + ",'subtype':[{'system':'http://hl7.org/fhir/restful-interaction','code':'"
            + subtype
            + "'}],'recorded':'2026-03-01T10:00:00Z','agent':[{'who':"
            + reference("Practitioner/dr1")
            + ",'requestor':true}],'entity':[{'what':"
            + reference(what)
            + "}],"
            + members);
  }
}
