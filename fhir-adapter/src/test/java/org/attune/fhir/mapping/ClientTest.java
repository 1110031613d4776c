package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.concept;
import static org.attune.fhir.mapping.Sample.facts;

import org.attune.rules.fact.Channel;
import org.attune.rules.fact.Client;
import org.attune.rules.fact.Source;
import org.attune.rules.fact.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTest {

  private static final String US_CORE =
      "http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed";
  private static final String R4 =
      "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";

  @Test
  void knowsLittleOfASilentRecord() {
    assertThat(facts(Sample.PATIENT).client())
        .isEqualTo(
            new Client(
                Source.of("Patient/p1"),
                false,
                true,
                false,
                null,
                false,
                Triple.UNKNOWN,
                null,
                null,
                null));
    assertThat(facts().client()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "'deceasedBoolean':true; true; true; false",
        "'deceasedBoolean':false; false; true; false",
        "'deceasedDateTime':'2026-01-01'; true; true; false",
        "'active':false; false; false; false",
        "'link':[{'other':{'reference':'Patient/p9'},'type':'replaced-by'}]; false; true; true",
        "'link':[{'other':{'reference':'Patient/p9'},'type':'seealso'}]; false; true; false"
      })
  void readsWhetherTheRecordIsLivingAndActive(
      String members, boolean deceased, boolean active, boolean replaced) {
    assertThat(client(members))
        .returns(deceased, Client::deceased)
        .returns(active, Client::active)
        .returns(replaced, Client::replaced);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{'language':%s}; es; true",
        "{'language':%s,'preferred':true}; es; true",
        "{'language':%s,'preferred':false}; ; true",
        "{'preferred':true}; ; false",
        "{'language':'es'}; ; false",
        "{'language':{'text':'Spanish'}}; ; true",
        "{'language':{'coding':[{'system':'urn:x','code':'es'}]}}; ; true",
        "{'language':{'coding':[{'system':'urn:ietf:bcp:47','code':'<es>'}]}}; ; true"
      })
  void readsThePreferredLanguage(String entry, String language, boolean recorded) {
    Client client =
        client("'communication':[" + entry.replace("%s", concept("urn:ietf:bcp:47", "es")) + "]");
    assertThat(client.preferredLanguage()).isEqualTo(language);
    assertThat(client.languageRecorded()).isEqualTo(recorded);
  }

  @Test
  void readsAPreferenceAmongSeveralLanguagesOnly() {
    String es = "{'language':" + concept("urn:ietf:bcp:47", "es") + "}";
    String zh = "{'language':" + concept("urn:ietf:bcp:47", "zh-TW") + ",'preferred':true}";
    assertThat(client("'communication':[" + es + "," + zh + "]").preferredLanguage())
        .isEqualTo("zh-TW");
    assertThat(client("'communication':[" + es + "," + es + "]").preferredLanguage()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"373066001, YES", "373067005, NO", "261665006, UNKNOWN"})
  void readsTheNeedOfAnInterpreter(String code, Triple need) {
    assertThat(client(needed(code)).interpreterNeed()).isEqualTo(need);
  }

  @Test
  void readsTheNeedFromOlderRecordsAndObservations() {
    assertThat(client("'extension':[{'url':'" + R4 + "','valueBoolean':true}]").interpreterNeed())
        .isEqualTo(Triple.YES);
    assertThat(client("'extension':[{'url':'" + R4 + "','valueBoolean':false}]").interpreterNeed())
        .isEqualTo(Triple.NO);
    String older = asked("o1", "LA32-8", "2026-01-01");
    String newer = asked("o2", "LA33-6", "2026-02-01");
    String later = asked("o3", "LA32-8", "2026-04-01");
    assertThat(facts(Sample.PATIENT, newer, older, later).client().interpreterNeed())
        .isEqualTo(Triple.YES);
    assertThat(facts(patient(needed("373067005")), newer).client().interpreterNeed())
        .isEqualTo(Triple.NO);
  }

  @Test
  void takesTheNeedOfTheNextVisitFirst() {
    String next =
        VisitsTest.encounter(
            "planned",
            "AMB",
            needed("373066001") + ",'period':{'start':'2026-03-20T10:00:00+01:00'}");
    String no = patient(needed("373067005"));
    assertThat(facts(no, next).client().interpreterNeed()).isEqualTo(Triple.YES);
    assertThat(facts(no, next.replace("2026-03-20", "2026-03-10")).client().interpreterNeed())
        .isEqualTo(Triple.NO);
    assertThat(facts(no, next.replace("planned", "cancelled")).client().interpreterNeed())
        .isEqualTo(Triple.NO);
  }

  @Test
  void readsTheUsualNameInComparableForm() {
    assertThat(
            client(
                    "'name':[{'use':'official','family':'Muster','given':['Anna']},"
                        + "{'use':'usual','family':'von Muster','given':['Ana',' Maria']}]")
                .usualName())
        .isEqualTo("anamariavonmuster");
    assertThat(client("'name':[{'use':'official','family':'Muster'}]").usualName()).isNull();
    assertThat(client("'name':[{'use':'usual','text':'Ana'}]").usualName()).isNull();
    assertThat(client("'name':[{'use':'usual','family':'\u202eM\u200fu\u2066ster'}]").usualName())
        .isEqualTo("muster");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LA29518-0", "LA29519-8", "LA29520-6"})
  void readsPronouns(String code) {
    String pronouns =
        "'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/individual-pronouns',"
            + "'extension':[{'url':'value','valueCodeableConcept':"
            + concept("http://loinc.org", code)
            + "}]}]";
    assertThat(client(pronouns).pronouns()).isEqualTo(code);
    assertThat(client(pronouns.replace(code, "LA1-1")).pronouns()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"phone, PHONE", "sms, SMS", "email, EMAIL", "fax, "})
  void readsTheChannelRankedFirst(String system, Channel channel) {
    String telecom = "'telecom':[{'system':'pager','rank':2},{'system':'" + system + "','rank':1}]";
    assertThat(client(telecom).preferredChannel()).isEqualTo(channel);
    assertThat(client(telecom.replace("'rank':1", "'rank':3")).preferredChannel()).isNull();
  }

  private static String asked(String id, String answer, String when) {
    return ScoresTest.observation(
            "http://loinc.org",
            "54588-9",
            "'effectiveDateTime':'"
                + when
                + "','valueCodeableConcept':"
                + concept("http://loinc.org", answer))
        .replace("'o1'", "'" + id + "'");
  }

  private static String needed(String code) {
    return "'extension':[{'url':'"
        + US_CORE
        + "','valueCoding':{'system':'http://snomed.info/sct','code':'"
        + code
        + "'}}]";
  }

  private static Client client(String members) {
    return facts(patient(members)).client();
  }

  private static String patient(String members) {
    return Sample.bare("Patient", "p1", members);
  }
}
