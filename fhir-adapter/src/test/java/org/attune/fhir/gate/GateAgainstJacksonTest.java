package org.attune.fhir.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** Jackson's own parser is the oracle of ours: what both read, both read alike. */
class GateAgainstJacksonTest {

  private static final JsonFactory JACKSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  @Property(tries = 2_000)
  void readsTheSameTokensAsJackson(@ForAll("bodies") String body) {
    List<String> ours = ours(body);
    List<String> theirs = jacksons(body);
    if (ours != null) {
      assertThat(ours).isEqualTo(theirs);
    }
  }

  @Property(tries = 500)
  void letsInEveryTextThatJacksonWrites(@ForAll("texts") String text) {
    String body = "{\"t\":\"" + new String(quoted(text)) + "\"}";
    assertThat(ours(body)).isEqualTo(jacksons(body));
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"a\"",
            "\"b\"",
            "\"a\\u0062\"",
            "1",
            "-2.50",
            "3e4",
            "true",
            "null",
            " ",
            "\"é\"",
            "\"\\n\"",
            "{\"a\":",
            "[1,",
            "{}",
            "0",
            "\"")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMaxLength(40);
  }

  private static char[] quoted(String text) {
    return JsonStringEncoder.getInstance().quoteAsCharArray(text);
  }

  private static List<String> ours(String body) {
    try {
      return tokens(Gate.open(body.getBytes(UTF_8), Limits.BODY));
    } catch (GateRefusal e) {
      return null;
    }
  }

  private static List<String> jacksons(String body) {
    try (JsonParser at = JACKSON.createParser(ObjectReadContext.empty(), body.getBytes(UTF_8))) {
      return tokens(at);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static List<String> tokens(JsonParser at) {
    List<String> tokens = new ArrayList<>();
    for (JsonToken token = at.nextToken(); token != null; token = at.nextToken()) {
      tokens.add(token + " " + at.getString());
    }
    return tokens;
  }
}
