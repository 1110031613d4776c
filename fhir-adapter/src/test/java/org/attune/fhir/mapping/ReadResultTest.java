package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.fhir.mapping.Sample.PATIENT;

import java.nio.charset.StandardCharsets;
import org.attune.fhir.gate.Gate;
import org.attune.fhir.gate.GateParser;
import org.attune.fhir.gate.GateRefusal;
import org.attune.fhir.gate.Limits;
import org.attune.fhir.mapping.ReadResult.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class ReadResultTest {

  private final RecordCollector collector = Sample.collector();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "null; NULL; 0; false",
        "{'resourceType':'Patient','id':'p1'}; RESOURCE; 1; true",
        "{'id':'p1','resourceType':'Medication'}; RESOURCE; 1; true",
        "{'resourceType':'Bundle'}; BUNDLE; 0; true",
        "{'entry':[],'resourceType':'Bundle'}; BUNDLE; 0; true",
        "{'resourceType':'OperationOutcome','issue':[]}; OUTCOME; 0; false",
        "{}; OTHER; 0; false",
        "[]; OTHER; 0; false",
        "'x'; OTHER; 0; false",
        "7; OTHER; 0; false",
        "true; OTHER; 0; false",
        "{'resourceType':7}; OTHER; 0; false",
        "{'a':{'resourceType':'Patient'}}; OTHER; 0; false"
      })
  void saysWhatAValueIs(String body, Shape shape, int resources, boolean read) {
    assertThat(read(body))
        .returns(shape, ReadResult::shape)
        .returns(resources, ReadResult::resources)
        .returns(read, ReadResult::read)
        .returns(null, ReadResult::next);
  }

  @Test
  void givesTheNextPage() {
    String link =
        "'link':[{'relation':'self','url':'https://x/1'},{'url':'https://x/2?a=b&c=d','relation':'next'}]";
    assertThat(read("{'resourceType':'Bundle'," + link + "}").next())
        .isEqualTo("https://x/2?a=b&c=d");
  }

  @Test
  void takesOutcomesAmongTheEntriesForGapsAndNotForResources() {
    String outcome =
        "{'resource':{'issue':[{'severity':'%s','code':'x'}],'resourceType':'OperationOutcome'},'search':{'mode':'outcome'}}";
    String bundle =
        "{'resourceType':'Bundle','entry':[{'resource':" + PATIENT + "},{},{'resource':null},%s]}";
    ReadResult gap = read(bundle.formatted(outcome.formatted("error")));
    assertThat(gap)
        .returns(1, ReadResult::outcomes)
        .returns(1, ReadResult::resources)
        .returns(false, ReadResult::read);
    assertThat(read(bundle.formatted(outcome.formatted("warning"))).read()).isTrue();
  }

  @Test
  void readsABundleInABundleButNoDeeper() {
    String inner =
        "{'resourceType':'Bundle','link':[{'relation':'next','url':'x'}],'entry':[{'resource':%s}]}";
    String once = inner.formatted(inner.formatted(PATIENT)).replaceFirst("next", "other");
    assertThat(read(once)).returns(1, ReadResult::resources).returns(null, ReadResult::next);
    assertThat(read(inner.formatted(once)).resources()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'resourceType':'Patient','id':'p1','id':'p2'}",
        "{'resourceType':'Patient'} x",
        "{'resourceType':'Patient'",
        ""
      })
  void refusesWhatTheGateRefuses(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(GateRefusal.class);
  }

  @Test
  void leavesTheParserOnTheLastTokenOfTheValue() {
    GateParser at =
        Gate.open(
            "{\"a\":{\"resourceType\":\"Patient\",\"id\":\"p1\"},\"b\":null,\"c\":[1]}"
                .getBytes(StandardCharsets.UTF_8),
            Limits.BODY);
    at.nextToken();
    at.nextToken();
    at.nextToken();
    assertThat(collector.readValue(at, ReadSource.of("a")).shape()).isEqualTo(Shape.RESOURCE);
    assertThat(at.currentToken()).isEqualTo(JsonToken.END_OBJECT);
    assertThat(at.nextName()).isEqualTo("b");
    at.nextToken();
    assertThat(collector.readValue(at, ReadSource.of("b")).shape()).isEqualTo(Shape.NULL);
    assertThat(at.nextName()).isEqualTo("c");
    at.nextToken();
    assertThat(collector.readValue(at, ReadSource.of("c")).shape()).isEqualTo(Shape.OTHER);
    assertThat(at.nextToken()).isEqualTo(JsonToken.END_OBJECT);
    assertThat(at.nextToken()).isNull();
  }

  @Test
  void readsNothingThatDidNotPassTheGate() {
    var at = new JsonFactory().createParser(ObjectReadContext.empty(), "null");
    assertThatThrownBy(() -> collector.readValue(at, ReadSource.of("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ReadResult read(String body) {
    return Sample.read(collector, body, null);
  }
}
