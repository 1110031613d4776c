package org.attune.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirEndpointTest {

  @ParameterizedTest
  @CsvSource({
    "https://fhir.test/r4, https://fhir.test/r4",
    "https://fhir.test/r4/, https://fhir.test/r4",
    "HTTPS://FHIR.Test/r4, https://fhir.test/r4",
    "https://fhir.test:443/r4, https://fhir.test/r4",
    "https://fhir.test, https://fhir.test/",
    "https://fhir.test:8443/r4/, https://fhir.test:8443/r4",
    "http://127.0.0.1:8081/fhir/, http://127.0.0.1:8081/fhir",
    "http://localhost:80/fhir, http://localhost/fhir",
  })
  void areTheSameServer(String configured, String requested) {
    assertThat(FhirEndpoint.matches(configured, requested)).isTrue();
    assertThat(FhirEndpoint.matches(requested, configured)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fhir.test/r4",
        "https://fhir.test/R4",
        "https://fhir.test/r4//",
        "https://fhir.test/r4/x",
        "https://fhir.test/r",
        "https://fhir.test:8443/r4",
        "https://fhir.test.:443/r4",
        "https://fhir.test./r4",
        "https://user@fhir.test/r4",
        "https://fhir.test@evil.test/r4",
        "https://fhir.test/r4?x=1",
        "https://fhir.test/r4#x",
        "https://fhir.test/./r4",
        "https://fhir.test/x/../r4",
        "https://fhir.test/%72%34",
        "https://fhir.test\\@evil.test/r4",
        "https://evil.test/https://fhir.test/r4",
        "https://sub.fhir.test/r4",
        "https://fhir.test.evil.test/r4",
        "https:fhir.test/r4",
        "//fhir.test/r4",
        "fhir.test/r4",
        " https://fhir.test/r4",
        "https:///r4",
        "ftp://fhir.test/r4",
        "",
      })
  void isAnotherServerOrNone(String requested) {
    assertThat(FhirEndpoint.matches("https://fhir.test/r4", requested)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fhir.test/r4",
        "http://169.254.169.254/latest",
        "http://0x7f000001/fhir",
        "http://2130706433/fhir",
        "http://127.1/fhir",
        "http://[::ffff:127.0.0.1]/fhir",
        "http://localhost.evil.test/fhir",
      })
  void allowsPlainHttpOnlyToThisMachine(String address) {
    assertThatThrownBy(() -> FhirEndpoint.of(address, true))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8081/fhir", "http://localhost/fhir", "http://[::1]/f"})
  void allowsPlainHttpToThisMachineOnlyWhereTheCallerSaysSo(String address) {
    assertThat(FhirEndpoint.of(address, true)).hasToString(address);
    assertThatThrownBy(() -> FhirEndpoint.of(address, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void resolvesWhatLiesBelowIt() {
    FhirEndpoint base = FhirEndpoint.of("https://fhir.test/r4/", false);

    assertThat(base.within("Patient/7")).hasToString("https://fhir.test/r4/Patient/7");
    assertThat(base.within("/r4?page=2")).hasToString("https://fhir.test/r4?page=2");
    assertThat(base.within("https://FHIR.test:443/r4/Goal?a=b|c"))
        .hasToString("https://FHIR.test:443/r4/Goal?a=b%7Cc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fhir.test/other",
        "https://fhir.test/r4x",
        "https://fhir.test/r4/../other",
        "https://fhir.test:444/r4/Goal",
        "http://fhir.test/r4/Goal",
        "https://u@fhir.test/r4/Goal",
        "https://fhir.test/r4/Goal#x",
        "../other",
        "//evil.test/r4/Goal",
        "data:text/plain,x",
      })
  void resolvesNothingThatLiesElsewhere(String address) {
    assertThat(FhirEndpoint.of("https://fhir.test/r4", false).within(address)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\nb", "a,b", "ä"})
  void refusesATokenOfAnotherForm(String value) {
    assertThatThrownBy(() -> BearerToken.of(value))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .isEqualTo("The access token is not of the form of RFC 6750.");
  }
}
