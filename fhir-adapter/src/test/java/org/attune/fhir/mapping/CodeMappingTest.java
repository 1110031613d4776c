package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.fhir.mapping.Sample.concept;

import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.Channel;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Form;
import org.junit.jupiter.api.Test;

class CodeMappingTest {

  private static final String FACT = "https://attune.example/fhir/CodeSystem/fact|";
  private static final String WAI = "https://attune.example/fhir/Questionnaire/wai-sr";
  private static final String SITE_FORM =
      FormsTest.response(
          "'questionnaire':'urn:site:alliance|7','item':["
              + "{'linkId':'/A1','answer':[{'valueString':'Always'}]},{'linkId':'A2','answer':[{'valueQuantity':{'value':3}}]},"
              + "{'linkId':'A3','answer':[{'valueCoding':{'system':'urn:site','code':'x'}}]},{'linkId':'4','answer':[{'valueInteger':2}]},"
              + "{'linkId':'note','answer':[{'valueString':'private'}]}]");

  @Test
  void addsOurCodeToTheSites() {
    CodeMapping mapping =
        new CodeMapping(
            Map.of(
                "urn:site|own-phone",
                FACT + "personal-channel",
                "urn:site|52-7",
                "https://attune.example/fhir/CodeSystem/instrument|wai-sr#total"),
            Map.of());
    Facts facts =
        facts(
            mapping,
            ContactsTest.message(
                "c1", ContactsTest.OUT + ",'medium':[" + concept("urn:site", "own-phone") + "]"),
            ScoresTest.observation(
                "urn:site",
                "52-7",
                "'valueInteger':50,'effectiveDateTime':'2026-03-01','category':"
                    + Sample.tho("observation-category", "survey")));
    assertThat(facts.contacts().get(0).channel()).isEqualTo(Channel.PERSONAL);
    assertThat(facts.scores().get(0).scale()).isEqualTo("wai-sr#total");
    assertThat(
            facts(
                    CodeMapping.NONE,
                    ContactsTest.message(
                        "c1",
                        ContactsTest.OUT + ",'medium':[" + concept("urn:site", "own-phone") + "]"))
                .contacts()
                .get(0)
                .channel())
        .isEqualTo(Channel.UNKNOWN);
  }

  @Test
  void readsTheSitesFormsAsOurs() {
    FormMapping form =
        new FormMapping(
            WAI + "|1.0",
            Map.of("A1", "1", "A2", "2", "A3", "3"),
            Map.of("Always", 5.0, "urn:site|x", 4.0),
            true);
    Form read =
        facts(new CodeMapping(Map.of(), Map.of("urn:site:alliance", form)), SITE_FORM)
            .forms()
            .get(0);
    assertThat(read.questionnaire()).isEqualTo(WAI);
    assertThat(read.questionnaireVersion()).isEqualTo("1.0");
    assertThat(read.answers()).isEqualTo(Map.of("1", 5.0, "2", 3.0, "3", 4.0, "4", 2.0));
    assertThat(read.unreadable()).isEqualTo(Set.of("note"));
  }

  @Test
  void prefersTheMappingOfTheVersionAndKeepsTheSitesVersionWhereNoneIsGiven() {
    FormMapping any = new FormMapping("urn:any", Map.of(), Map.of(), false);
    FormMapping seven = new FormMapping("urn:seven", Map.of(), Map.of(), false);
    CodeMapping mapping =
        new CodeMapping(Map.of(), Map.of("urn:site:alliance", any, "urn:site:alliance|7", seven));
    Form read = facts(mapping, SITE_FORM).forms().get(0);
    assertThat(read.questionnaire()).isEqualTo("urn:seven");
    assertThat(read.questionnaireVersion()).isEqualTo("7");
    assertThat(read.answers()).isEqualTo(Map.of("4", 2.0));
    assertThat(read.unreadable()).isEqualTo(Set.of("A1", "A2", "A3", "note"));
    assertThat(facts(mapping, SITE_FORM.replace("|7", "|8")).forms().get(0).questionnaire())
        .isEqualTo("urn:any");
  }

  @Test
  void refusesTargetsThatAreNoCodes() {
    for (String target : new String[] {"gift", "|gift", "urn:x|"}) {
      assertThatThrownBy(() -> new CodeMapping(Map.of("urn:site|g", target), Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("system|code");
    }
  }

  private static Facts facts(CodeMapping mapping, String... resources) {
    RecordCollector collector = new RecordCollector(mapping, LabelPolicy.DEFAULT);
    Sample.read(collector, resources);
    return Sample.facts(collector);
  }
}
