package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.facts;

import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

  private static final String HL7 = "http://hl7.org/fhir/StructureDefinition/";
  private static final String CODING = "'valueCoding':{'system':'http://loinc.org','code':'%s'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'valueInteger':4; 4",
        "'valueInteger':-1; -1",
        "'valueDecimal':8.7; 8.7",
        "'valueDecimal':9; 9",
        "'valueBoolean':true; 1",
        "'valueBoolean':false; 0",
        "'valueCoding':{'system':'http://loinc.org','code':'LA6568-5'}; 0",
        "'valueCoding':{'system':'http://loinc.org','code':'LA6569-3'}; 1",
        "'valueCoding':{'system':'http://loinc.org','code':'LA6570-1'}; 2",
        "'valueCoding':{'system':'http://loinc.org','code':'LA6571-9'}; 3",
        "'valueCoding':{'system':'http://loinc.org','code':'LA32-8'}; 0",
        "'valueCoding':{'system':'http://loinc.org','code':'LA33-6'}; 1",
        "'_valueInteger':{'id':'x'},'valueInteger':2; 2",
      },
      quoteCharacter = '~')
  void readsNumbers(String answer, double number) {
    assertThat(answered(answer).answers()).isEqualTo(Map.of("1", number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ordinalValue", "itemWeight"})
  void takesAWeightBeforeTheCode(String extension) {
    String weight =
        "'extension':[{'url':'urn:other','valueDecimal':9},{'url':'"
            + HL7
            + extension
            + "','valueDecimal':2.5}]";
    assertThat(answered("'valueCoding':{" + weight + "}").answers()).isEqualTo(Map.of("1", 2.5));
    String both = CODING.formatted("LA6571-9").replace("}", "," + weight + "}");
    assertThat(answered(both).answers()).isEqualTo(Map.of("1", 2.5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'valueString':'3'",
        "'valueQuantity':{'value':3}",
        "'valueCoding':{'system':'http://loinc.org','code':'LA99-9'}",
        "'valueCoding':{'code':'LA6568-5'}",
        "'valueCoding':{'display':'Not at all'}",
        "'valueCoding':'LA6568-5'",
        "'valueDate':'2026-01-01'",
        "'valueInteger':'3'",
        "'valueInteger':{}",
        "'valueDecimal':[3]",
        "'valueBoolean':'true'"
      })
  void saysWhichAnswersAreNoNumbers(String answer) {
    Form form = answered(answer);
    assertThat(form.answers()).isEmpty();
    assertThat(form.unreadable()).isEqualTo(Set.of("1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'linkId':'1'}",
        "{'linkId':'1','answer':[]}",
        "{'linkId':'1','answer':[{}]}",
        "{'linkId':'1','answer':[{'extension':[{'url':'urn:declined'}]}]}",
        "{'linkId':'1','answer':[{'_valueInteger':{'extension':[]}}]}",
        "{'linkId':'1','answer':'3'}",
        "{'answer':[{'valueInteger':3}]}",
        "{'linkId':7,'answer':[{'valueInteger':3}]}",
        "[]",
        "null"
      })
  void takesNoAnswerForMissing(String item) {
    Form form = form(item);
    assertThat(form.answers()).isEmpty();
    assertThat(form.unreadable()).isEmpty();
  }

  @Test
  void takesTheFirstAnswerOnly() {
    assertThat(form("{'linkId':'1','answer':[{'valueInteger':3},{'valueInteger':5}]}").answers())
        .isEqualTo(Map.of("1", 3.0));
  }

  @Test
  void stripsOneLeadingSlash() {
    assertThat(form("{'linkId':'/44250-9','answer':[{'valueInteger':3}]}").answers())
        .isEqualTo(Map.of("44250-9", 3.0));
  }

  @Test
  void findsNestedItemsWhereverTheyAre() {
    String nested =
        "{'linkId':'group','item':[{'answer':[{'item':[{'linkId':'b','answer':["
            + "{'valueInteger':2}]}],'valueInteger':1}],'linkId':'a'}]}";
    assertThat(form(nested).answers()).isEqualTo(Map.of("a", 1.0, "b", 2.0));
  }

  @Test
  void trustsNeitherOfTwoAnswersThatContradictEachOther() {
    String twice =
        "{'linkId':'1','answer':[{'valueInteger':%d}]},{'linkId':'/1','answer':[{'valueInteger':3}]}";
    assertThat(form(twice.formatted(3)).answers()).isEqualTo(Map.of("1", 3.0));
    Form form = form(twice.formatted(2));
    assertThat(form.answers()).isEmpty();
    assertThat(form.unreadable()).isEqualTo(Set.of("1"));
  }

  private static Form answered(String answer) {
    return form("{'linkId':'1','answer':[{" + answer + "}]}");
  }

  private static Form form(String items) {
    return facts(FormsTest.response("'questionnaire':'x','item':[" + items + "]")).forms().get(0);
  }
}
