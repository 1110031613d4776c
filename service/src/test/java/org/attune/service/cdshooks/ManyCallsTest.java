package org.attune.service.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attune.fixtures.record.HookRequest;
import org.attune.fixtures.scenario.Scenarios;
import org.attune.service.http.Answered;
import org.attune.service.http.HookBody;
import org.attune.service.http.RunningService;
import org.attune.service.http.ServiceClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Many calls at once, and many that are a little broken. */
@RunningService
final class ManyCallsTest {

  private static final String VIEW = "attune-patient-view";
  private static final String AS_OF = "2026-03-16T08:00:00Z";
  private static final Pattern NAMED = Pattern.compile("(?:Patient|QuestionnaireResponse)/(\\w+)");
  private static final int MUTATIONS = 300;
  private static final String[] PIECES = {
    "null", "\"\"", "{}", "[]", "-", "1e999", "\"x\":", "}", "]", "\\u0000", "\u202e", "true"
  };

  private final ServiceClient client;

  ManyCallsTest(@Value("${local.server.port}") int port) {
    this.client = new ServiceClient(port);
  }

  @Test
  void callsForDifferentPatientsAtOnceNeverMix() {
    List<Answered> answers =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(i -> client.call(VIEW, positive("p" + i), "Attune-As-Of", AS_OF))
            .toList();

    for (int i = 0; i < answers.size(); i++) {
      Answered answer = answers.get(i);
      assertThat(answer.cardRules()).as(answer.body()).containsExactly("SAF-01");
      Matcher named = NAMED.matcher(answer.body());
      assertThat(named.results().map(found -> found.group(1)).distinct()).containsExactly("p" + i);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aBrokenRequestIsAnsweredOrRefusedButNeverFails(long seed) {
    Random random = new Random(seed);
    String whole =
        new HookRequest(
                Scenarios.load("trust-and-rapport/tru-03-large-drop-just-below-own-range"), VIEW)
            .json();
    for (int i = 0; i < MUTATIONS; i++) {
      Answered answer =
          client.post("/cds-services/" + VIEW, mutated(whole, random), "Attune-As-Of", AS_OF);
      assertThat(answer.status()).as("mutation %d", i).isIn(200, 400, 403, 412, 413);
      assertThat(answer.json()).isNotEmpty();
    }
  }

  /** The request with a piece put over one to eight of its characters. */
  private static String mutated(String whole, Random random) {
    int at = random.nextInt(whole.length() - 8);
    String piece = PIECES[random.nextInt(PIECES.length)];
    return whole.substring(0, at) + piece + whole.substring(at + 1 + random.nextInt(8));
  }

  private static HookBody positive(String id) {
    String form =
        """
        {"resourceType":"QuestionnaireResponse","id":"%1$s","status":"completed",
         "questionnaire":"https://attune.example/fhir/Questionnaire/phq9|1.0",
         "subject":{"reference":"Patient/%1$s"},"source":{"reference":"Patient/%1$s"},
         "authored":"2026-03-13T10:00:00Z",
         "item":[{"linkId":"9","answer":[{"valueInteger":3}]}]}"""
            .formatted(id);
    return HookBody.of("patient-view")
        .context("patientId", HookBody.quoted(id))
        .prefetch("patient", "{\"resourceType\":\"Patient\",\"id\":\"%s\"}".formatted(id))
        .prefetch(
            "questionnaireResponses",
            "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[{\"resource\":%s}]}"
                .formatted(form));
  }
}
