package org.attune.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.attune.fhir.gate.Gate;
import org.attune.fhir.gate.Limits;
import org.attune.service.json.JsonTree;
import org.jspecify.annotations.Nullable;

/** An answer of the service. */
public record Answered(int status, HttpHeaders headers, String body) {

  /** A header, empty when there is none. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The body as JSON; every JSON body that is read is checked for nulls and empty members. */
  public Map<?, ?> json() {
    Object tree = JsonTree.read(Gate.open(body.getBytes(StandardCharsets.UTF_8), Limits.BODY));
    NoEmptiness.check(tree, "$");
    assertThat(tree).isInstanceOf(Map.class);
    return (Map<?, ?>) tree;
  }

  /** A member reached by names and list indexes, null where there is none. */
  public @Nullable Object at(Object... path) {
    Object value = json();
    for (Object step : path) {
      if (step instanceof Integer index) {
        List<?> list = value instanceof List<?> known ? known : List.of();
        value = index < list.size() ? list.get(index) : null;
      } else {
        value = value instanceof Map<?, ?> map ? map.get(step) : null;
      }
    }
    return value;
  }

  /** The cards of a hook answer. */
  public List<?> cards() {
    return at("cards") instanceof List<?> cards ? cards : List.of();
  }

  /** Rule ids of the cards, in order. */
  public List<String> cardRules() {
    return cards().stream()
        .map(card -> String.valueOf(((Map<?, ?>) ((Map<?, ?>) card).get("source")).get("topic")))
        .map(topic -> topic.replaceAll(".*code=([A-Z0-9-]+).*", "$1"))
        .toList();
  }

  /** A member of the evaluation that the answer tells of. */
  public @Nullable Object evaluation(String name) {
    return at("extension", "org.attune.evaluation", name);
  }

  /** Checks that this is an OperationOutcome of this status which names an element. */
  public Answered isOutcome(int expected, String element) {
    assertThat(status).as(body).isEqualTo(expected);
    assertThat(at("resourceType")).isEqualTo("OperationOutcome");
    assertThat(String.valueOf(at("id"))).matches("[0-9a-f-]{36}");
    assertThat(body).contains(element);
    return this;
  }
}
