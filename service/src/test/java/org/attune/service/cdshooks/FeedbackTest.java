package org.attune.service.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attune.service.http.Answered;
import org.attune.service.http.RunningService;
import org.attune.service.http.ServiceClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Feedback: checklist B1–B7. */
@RunningService
final class FeedbackTest {

  private static final String PATH = "/cds-services/attune-patient-view/feedback";
  private static final String CARD = "\"card\":\"4e0a3a1e-3283-4575-ab82-028d55fe2719\"";
  private static final String AT = "\"outcomeTimestamp\":\"2026-03-16T08:05:00Z\"";
  private static final String ACCEPTED =
      "{"
          + CARD
          + ",\"outcome\":\"accepted\",\"acceptedSuggestions\":[{\"id\":\"e56e1945\"}],"
          + AT
          + "}";
  private static final String OVERRIDDEN = "{" + CARD + ",\"outcome\":\"overridden\"," + AT + "}";

  private final ServiceClient client;

  FeedbackTest(@Value("${local.server.port}") int port) {
    this.client = new ServiceClient(port);
  }

  @Test
  void aBatchOfValidItemsIsTakenInWithAnEmptyAnswerAsOftenAsItIsSent() {
    for (int i = 0; i < 2; i++) {
      Answered answer = client.post(PATH, batch(ACCEPTED, OVERRIDDEN));
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void reasonsMayBeCodedWordsOrBothAndUnknownToUs() {
    String coded = "\"overrideReason\":{\"reason\":{\"code\":\"x\",\"system\":\"https://ehr\"}}";
    String words = "\"overrideReason\":{\"userComment\":\"seen\"}";
    for (String reason : List.of(coded, words)) {
      String item = OVERRIDDEN.replace("}", "," + reason + "}");
      assertThat(client.post(PATH, batch(item)).status()).as(reason).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"card\":\"4e0a3a1e-3283-4575-ab82-028d55fe2719\",|''|card",
        "4e0a3a1e-3283-4575-ab82-028d55fe2719|not-a-uuid|card",
        "\"outcome\":\"accepted\"|\"outcome\":\"ignored\"|outcome",
        "2026-03-16T08:05:00Z|yesterday|outcomeTimestamp",
        "\"acceptedSuggestions\":[{\"id\":\"e56e1945\"}],|''|acceptedSuggestions",
        "{\"id\":\"e56e1945\"}|{}|acceptedSuggestions",
        "\"outcome\":\"accepted\"|\"outcome\":\"accepted\",\"overrideReason\":{}|overrideReason"
      })
  void everyDefectIsNamedWithTheIndexOfItsItem(String part, String instead, String member) {
    String wrong = ACCEPTED.replace(part, instead);

    client.post(PATH, batch(OVERRIDDEN, wrong)).isOutcome(400, "feedback[1]." + member);
  }

  @Test
  void nothingOfAnInvalidItemIsEchoed() {
    String canary = "{\"card\":\"canary\",\"outcome\":\"canary\",\"outcomeTimestamp\":\"canary\"}";

    Answered answer = client.post(PATH, batch(canary, canary));

    answer.isOutcome(400, "feedback[0].card").isOutcome(400, "feedback[1].card");
    assertThat(answer.body()).doesNotContain("canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"feedback\":{}}", "{\"feedback\":null}"})
  void aBodyThatIsNoBatchIsRefused(String body) {
    client.post(PATH, body).isOutcome(400, "OperationOutcome");
  }

  @Test
  void anUnknownServiceHasNoFeedback() {
    client.post("/cds-services/other/feedback", batch(OVERRIDDEN)).isOutcome(404, "not-found");
  }

  private static String batch(String... items) {
    return "{\"feedback\":[" + String.join(",", items) + "]}";
  }
}
