package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.attune.fhir.gate.Limits;
import org.junit.jupiter.api.Test;

class PointedToTest {

  private final RecordCollector collector =
      new RecordCollector(CodeMapping.NONE, LabelPolicy.DEFAULT);

  @Test
  void namesPlacesOrganisationsAndCalendarsInOrder() {
    read(
        """
        {"resourceType":"Encounter","id":"e","location":[
          {"location":{"reference":"Location/b"}},
          {"location":{"reference":"https://fhir.test/r4/Location/a/_history/2"}}]}""");
    read(
        """
        {"resourceType":"Patient","id":"p",
         "managingOrganization":{"reference":"Organization/o"}}""");
    read("{\"resourceType\":\"Schedule\",\"id\":\"s\"}");

    assertThat(collector.pointedTo())
        .containsExactly("Location/a", "Location/b", "Organization/o", "Schedule/s");
  }

  @Test
  void leavesOutWhatWasRead() {
    read(
        """
        {"resourceType":"Encounter","id":"e",
         "location":[{"location":{"reference":"Location/a"}}]}""");
    assertThat(collector.pointedTo()).containsExactly("Location/a");

    read("{\"resourceType\":\"Location\",\"id\":\"a\"}");
    assertThat(collector.pointedTo()).isEmpty();
  }

  private void read(String resource) {
    collector.readBody(
        resource.getBytes(StandardCharsets.UTF_8),
        Limits.PAGE,
        new ReadSource("test", "https://fhir.test/r4"));
  }
}
