package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.reference;
import static org.attune.fhir.mapping.Sample.tho;

import java.util.Set;
import org.attune.rules.fact.Channel;
import org.attune.rules.fact.Consent;
import org.attune.rules.fact.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interpreter",
        "relative-interpreting",
        "plan-agreement",
        "feedback-forms",
        "rating-sharing",
        "supervisor-sharing",
        "contact-channel"
      })
  void readsWhatWasPermittedOrDenied(String topic) {
    assertThat(facts(consent(topic, "'type':'permit'")).consents())
        .containsExactly(
            new Consent(
                Source.of("Consent/k1"), topic, true, at("2026-01-02T10:00:00Z"), null, Set.of()));
    assertThat(facts(consent(topic, "'type':'deny'")).consents())
        .singleElement()
        .returns(false, Consent::permitted);
  }

  @Test
  void readsEachChannelAndTheDataItIsLimitedTo() {
    var facts =
        facts(
            consent(
                "contact-channel",
                "'type':'deny','code':"
                    + tho("v3-ParticipationMode", "PHONE")
                        .replace(
                            "]}]",
                            "]},{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode','code':'SMSWRIT'}]}]")));
    assertThat(facts.consents())
        .extracting(Consent::channel)
        .containsExactly(Channel.PHONE, Channel.SMS);
    var limited =
        facts(
            consent(
                "plan-agreement",
                "'type':'permit','data':[{'meaning':'instance','reference':"
                    + reference("CarePlan/c1")
                    + "}]"));
    assertThat(limited.consents().get(0).data()).containsExactly("CarePlan/c1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{'start':'2026-03-16'}; 1", "{'start':'2026-03-17'}; 0", "{'end':'2026-03-16'}; 1",
        "{'end':'2026-03-15'}; 0", "{'end':'2026-03'}; 1", "{'end':'2026-03-16T08:59:59+01:00'}; 0",
        "{'end':'2026-03-16T09:00:00+01:00'}; 1", "{}; 1"
      })
  void countsWithinItsPeriodOnly(String period, int count) {
    assertThat(facts(consent("interpreter", "'type':'deny','period':" + period)).consents())
        .hasSize(count);
  }

  @Test
  void ignoresWhatIsNotActiveNotDecidedOrOfNoInterest() {
    assertThat(
            facts(consent("interpreter", "'type':'deny'").replace("active", "inactive")).consents())
        .isEmpty();
    assertThat(facts(consent("interpreter", "'purpose':[]")).consents()).isEmpty();
    assertThat(facts(consent("research", "'type':'permit'")).consents()).isEmpty();
  }

  private static String consent(String topic, String provision) {
    return bare(
        "Consent",
        "k1",
        "'status':'active','patient':"
            + reference("Patient/p1")
            + ",'category':["
            + fact(topic)
            + "],'dateTime':'2026-01-02T10:00:00Z','provision':{"
            + provision
            + "}");
  }
}
