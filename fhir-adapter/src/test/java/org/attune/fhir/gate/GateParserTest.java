package org.attune.fhir.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

class GateParserTest {

  @Test
  void givesTokensNamesAndTexts() {
    GateParser at = open("{\"a\":\"x\",\"b\":[1,true,null]}");
    assertThat(at.nextToken()).isEqualTo(JsonToken.START_OBJECT);
    assertThat(at.nextName()).isEqualTo("a");
    assertThat(at.nextStringValue()).isEqualTo("x");
    assertThat(at.currentName()).isEqualTo("a");
    assertThat(at.nextName()).isEqualTo("b");
    assertThat(at.nextToken()).isEqualTo(JsonToken.START_ARRAY);
    assertThat(at.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
    assertThat(at.getIntValue()).isEqualTo(1);
    assertThat(at.getString()).isEqualTo("1");
    assertThat(at.nextBooleanValue()).isTrue();
    assertThat(at.nextToken()).isEqualTo(JsonToken.VALUE_NULL);
    assertThat(at.nextToken()).isEqualTo(JsonToken.END_ARRAY);
    assertThat(at.nextToken()).isEqualTo(JsonToken.END_OBJECT);
    assertThat(at.nextToken()).isNull();
    assertThat(at.nextToken()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0.0",
    "7, 7",
    "-12.5, -12.5",
    "0.1, 0.1",
    "8.7, 8.7",
    "123456789012345, 123456789012345",
    "1234567890123456789, 1234567890123456789",
    "0.30000000000000004, 0.30000000000000004",
    "1e3, 1000",
    "1.5E-2, 0.015",
    "9.999999999999999, 9.999999999999999"
  })
  void readsNumbersToTheLastDigit(String written, double value) {
    GateParser at = open("[" + written + "]");
    at.nextToken();
    at.nextToken();
    assertThat(at.getDoubleValue()).isEqualTo(value);
    assertThat(at.getDecimalValue()).isEqualTo(new BigDecimal(written));
  }

  @Test
  void refusesToNarrowNumbers() {
    GateParser at = open("[12345678901, 12345678901234567890, \"1\"]");
    at.nextToken();
    at.nextToken();
    assertThat(at.getLongValue()).isEqualTo(12_345_678_901L);
    assertThatThrownBy(at::getIntValue).isInstanceOf(InputCoercionException.class);
    at.nextToken();
    assertThat(at.getBigIntegerValue()).isEqualTo(new BigInteger("12345678901234567890"));
    assertThatThrownBy(at::getLongValue).isInstanceOf(InputCoercionException.class);
    at.nextToken();
    assertThatThrownBy(at::getDoubleValue).isInstanceOf(InputCoercionException.class);
  }

  @Test
  void decodesEscapes() {
    GateParser at = open("[\"a\\u00e9\\ud83d\\ude00\\n\\\"\\\\\\/é\"]");
    at.nextToken();
    at.nextToken();
    assertThat(at.getString()).isEqualTo("aé😀\n\"\\/é");
    assertThat(at.getStringLength()).isEqualTo(at.getString().length());
  }

  @Test
  void skipsWhatItIsToldTo() {
    GateParser at = open("[{\"a\":[1,{\"b\":2}]},3]");
    at.nextToken();
    at.nextToken();
    at.skipChildren();
    assertThat(at.currentToken()).isEqualTo(JsonToken.END_OBJECT);
    assertThat(at.nextIntValue(0)).isEqualTo(3);
  }

  @Test
  void looksAheadForOneMember() {
    assertThat(ahead("{\"resourceType\":\"Patient\"}")).isEqualTo("Patient");
    assertThat(ahead("{ \"id\" : \"1\", \"resourceType\" : \"Patient\" }")).isEqualTo("Patient");
    assertThat(ahead("{\"a\":{\"resourceType\":\"X\"},\"resourceType\":\"Y\"}")).isEqualTo("Y");
    assertThat(ahead("{\"a\":\"resourceType\",\"b\":[\"resourceType\",{}]}")).isNull();
    assertThat(ahead("{\"a\":\"\\\"resourceType\\\":\\\"X\",\"b\":1}")).isNull();
    assertThat(ahead("{\"resourceType\":1}")).isNull();
    assertThat(ahead("{\"resourceType\":\"Pat")).isNull();
    assertThat(ahead("{\"resourceType")).isNull();
    assertThat(ahead("{}")).isNull();
  }

  private static String ahead(String body) {
    GateParser at = open(body);
    at.nextToken();
    return at.textAhead("resourceType");
  }

  private static GateParser open(String body) {
    return Gate.open(body.getBytes(UTF_8), Limits.BODY);
  }
}
