package org.attune.fhir.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

  private static final Limits SMALL = new Limits(200, 4, 16, 8, 30, 20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        " \t\r\n{ } \n",
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1.5",
        "-1.5e+3",
        "1E2",
        "\"\"",
        "\"a\\n\\r\\t\\\"\\\\\\/\"",
        "\"\\u0009\\u000a\\u000D\"",
        "\"\\u00e9\\ud83d\\ude00\"",
        "\"é\"",
        "\"€\"",
        "\"😀\"",
        "\"\u007f\u0080\uffff\"",
        "[1,[2],{\"a\":[]}]",
        "{\"a\":{\"a\":1},\"b\":{\"a\":1}}",
        "[{\"a\":1},{\"a\":1}]",
        "{\"\":1}",
      })
  void letsInWhatIsJson(String body) {
    pass(body.getBytes(UTF_8), Limits.BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "[",
        "]",
        "[1",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "[1,",
        "[,1]",
        "[1,]",
        "[1,,2]",
        "{,}",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{\"a\"::1}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{null:1}",
        "['a']",
        "[a]",
        "[1 2]",
        "[1}",
        "{\"a\":1]",
        "{\"a\",\"b\"}",
        "tru",
        "[nul]",
        "[True]",
        "[NaN]",
        "[Infinity]",
        "[-Infinity]",
        "[+1]",
        "[-]",
        "[.5]",
        "[5.]",
        "[01]",
        "[-01]",
        "[1e]",
        "[1e+]",
        "[1.e1]",
        "[0x10]",
        "[1_0]",
        "\"abc",
        "\"abc\\",
        "\"\\x41\"",
        "\"\\'\"",
        "\"\\u12\"",
        "\"\\u12G4\"",
        "\"\\u\"",
        "/* c */{}",
        "{}//c",
        "{/**/}",
        "#c\n{}",
        "\u00a0{}",
        "[\"a\":1]",
        "[truefalse]",
        "[\u000b1]",
      })
  void refusesWhatIsNoJson(String body) {
    assertThat(refusal(body.getBytes(UTF_8), Limits.BODY).law()).isIn(Law.SYNTAX, Law.TRAILING);
  }

  static Stream<Arguments> unlawful() {
    return Stream.of(
        Arguments.of(Law.EMPTY, ""),
        Arguments.of(Law.EMPTY, " \n"),
        Arguments.of(Law.TRAILING, "{}{}"),
        Arguments.of(Law.TRAILING, "{} x"),
        Arguments.of(Law.TRAILING, "[]\u0000"),
        Arguments.of(Law.TRAILING, "1 2"),
        Arguments.of(Law.TRAILING, "\"a\"b"),
        Arguments.of(Law.DUPLICATE, "{\"a\":1,\"a\":2}"),
        Arguments.of(Law.DUPLICATE, "{\"a\":1,\"b\":2,\"a\":1}"),
        Arguments.of(Law.DUPLICATE, "{\"a\":{\"c\":1},\"a\":2}"),
        Arguments.of(Law.DUPLICATE, "{\"a\":1,\"\\u0061\":2}"),
        Arguments.of(Law.DUPLICATE, "{\"\\u00e9\":1,\"é\":2}"),
        Arguments.of(Law.DUPLICATE, "{\"resourceType\":1,\"resourceT\\u0079pe\":2}"),
        Arguments.of(Law.DUPLICATE, "[[{\"x\":{\"a\":1,\"a\":1}}]]"),
        Arguments.of(Law.CONTROL, "\"a\u0000b\""),
        Arguments.of(Law.CONTROL, "\"a\tb\""),
        Arguments.of(Law.CONTROL, "\"a\nb\""),
        Arguments.of(Law.CONTROL, "\"\u001f\""),
        Arguments.of(Law.CONTROL, "{\"a\u0001\":1}"),
        Arguments.of(Law.CONTROL, "\"\\u0000\""),
        Arguments.of(Law.CONTROL, "\"\\u001F\""),
        Arguments.of(Law.CONTROL, "\"\\b\""),
        Arguments.of(Law.CONTROL, "\"\\f\""),
        Arguments.of(Law.CONTROL, "{\"a\\u0000\":1}"),
        Arguments.of(Law.UTF8, "\"\\ud800\""),
        Arguments.of(Law.UTF8, "\"\\udc00\""),
        Arguments.of(Law.UTF8, "\"\\ud800\\u0041\""),
        Arguments.of(Law.UTF8, "\"\\ud800x\""),
        Arguments.of(Law.EXPONENT, "[1e31]"),
        Arguments.of(Law.EXPONENT, "[1e-31]"),
        Arguments.of(Law.EXPONENT, "[1e999999999999999]"));
  }

  @ParameterizedTest
  @MethodSource("unlawful")
  void namesTheLawThatWasBroken(Law law, String body) {
    assertThat(refusal(body.getBytes(UTF_8), Limits.BODY).law()).isEqualTo(law);
  }

  static Stream<String> notUtf8() {
    return Stream.of(
        "\u0080",
        "\u00bf",
        "\u00c0\u0080", // U+0000, overlong
        "\u00c1\u0081", // 'A', overlong
        "\u00c2",
        "\u00c2\u0041",
        "\u00e0\u0080\u0080",
        "\u00e0\u009f\u00bf",
        "\u00ed\u00a0\u0080", // U+D800
        "\u00ed\u00bf\u00bf", // U+DFFF
        "\u00e2\u0082",
        "\u00f0\u0080\u0080\u0080",
        "\u00f0\u008f\u00bf\u00bf",
        "\u00f4\u0090\u0080\u0080", // U+110000
        "\u00f5\u0080\u0080\u0080",
        "\u00f0\u009f\u0098",
        "\u00fe",
        "\u00ff");
  }

  @ParameterizedTest
  @MethodSource("notUtf8")
  void refusesBytesThatAreNotUtf8InValuesAndNames(String bytes) {
    for (String body : new String[] {"[\"%s\"]", "{\"%s\":1}", "{\"a\":{\"b\":\"xxxxxxxxx%s\"}}"}) {
      byte[] read = body.replace("%s", bytes).getBytes(ISO_8859_1);
      assertThat(refusal(read, Limits.BODY).law()).isEqualTo(Law.UTF8);
    }
  }

  @Test
  void refusesOtherEncodings() {
    assertThatThrownBy(() -> pass("{\"a\":1}".getBytes(UTF_16LE), Limits.BODY))
        .isInstanceOf(GateRefusal.class);
    assertThatThrownBy(() -> pass("{\"a\":1}".getBytes(UTF_16BE), Limits.BODY))
        .isInstanceOf(GateRefusal.class);
  }

  @Test
  void stepsOverAByteOrderMark() {
    pass("\ufeff{}".getBytes(UTF_8), Limits.BODY);
    assertThat(refusal("\ufeff".getBytes(UTF_8), Limits.BODY).law()).isEqualTo(Law.EMPTY);
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        Arguments.of(Law.BYTES, "[" + " ".repeat(198) + "]", "[" + " ".repeat(199) + "]"),
        Arguments.of(Law.DEPTH, "[[{\"a\":[]}]]", "[[{\"a\":[[]]}]]"),
        Arguments.of(Law.STRING, text(16), text(17)),
        Arguments.of(Law.STRING, "{" + text(16) + ":1}", "{" + text(17) + ":1}"),
        Arguments.of(Law.STRING, "\"éééééééé\"", "\"éééééééé1\""),
        Arguments.of(Law.NUMBER, "[12345678]", "[123456789]"),
        Arguments.of(Law.NUMBER, "[-1.25e10]", "[-1.250e10]"),
        Arguments.of(Law.NUMBER, "[0.123456]", "[0.1234567]"),
        Arguments.of(Law.EXPONENT, "[1e30]", "[1e31]"),
        Arguments.of(Law.EXPONENT, "[1e-030]", "[1e-031]"),
        Arguments.of(Law.TOKENS, "[" + "1,".repeat(17) + "1]", "[" + "1,".repeat(18) + "1]"),
        Arguments.of(
            Law.TOKENS,
            "[{\"a\":1,\"b\":[{},{}]},{},1,1,1,1,1]",
            "[{\"a\":1,\"b\":[{},{}]},{},1,1,1,1,1,1]"));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void drawsEachLimitBetweenTheLastBodyLetInAndTheFirstRefused(Law law, String in, String out) {
    pass(in.getBytes(UTF_8), SMALL);
    assertThat(refusal(out.getBytes(UTF_8), SMALL).law()).isEqualTo(law);
  }

  @Test
  void hasTheFiguresThatArePromised() {
    assertThat(Limits.BODY).isEqualTo(new Limits(8_388_608, 64, 65_536, 40, 30, 1_000_000));
    assertThat(Limits.PAGE.bytes()).isEqualTo(5_242_880);
    assertThat(ReplyBudget.DEFAULT).isEqualTo(new ReplyBudget(20, 1_000, 20_971_520));
  }

  @Test
  void saysTheLimitAndThePlaceButNothingOfTheBody() {
    GateRefusal refusal = refusal("{\"secret\":\"0123456789abcdefg\"}".getBytes(UTF_8), SMALL);
    assertThat(refusal.limit()).isEqualTo(16);
    assertThat(refusal.offset()).isEqualTo(11);
    assertThat(refusal.code()).isEqualTo("string-too-long");
    assertThat(refusal).hasMessage("A string is longer than 16 bytes. (at byte 11)").hasNoCause();
  }

  @Test
  void findsRepeatedNamesInLargeObjectsWithNestedOnes() {
    StringBuilder body = new StringBuilder("{");
    for (int i = 0; i < 5_000; i++) {
      body.append("\"name").append(i).append("\":{\"a\":{},\"b\":[{\"a\":1}]},");
    }
    pass((body + "\"last\":1}").getBytes(UTF_8), Limits.BODY);
    for (String repeated : new String[] {"name0", "name31", "name32", "name33", "name4999"}) {
      byte[] twice = (body + "\"" + repeated + "\":1}").getBytes(UTF_8);
      assertThat(refusal(twice, Limits.BODY).law()).isEqualTo(Law.DUPLICATE);
    }
  }

  @Test
  void tellsNamesApartThatDifferInTheirMiddleOnly() {
    pass("{\"aaaaaaaa1bbbbbbbb\":1,\"aaaaaaaa2bbbbbbbb\":2}".getBytes(UTF_8), Limits.BODY);
  }

  private static void pass(byte[] body, Limits limits) {
    Gate.drain(Gate.open(body, limits));
  }

  private static GateRefusal refusal(byte[] body, Limits limits) {
    return catchThrowableOfType(GateRefusal.class, () -> pass(body, limits));
  }

  private static String text(int length) {
    return "\"" + "x".repeat(length) + "\"";
  }
}
