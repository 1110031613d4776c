package org.attune.service.cdshooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attune.service.error.Refusal;
import org.attune.service.metric.HookMetrics;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes in what became of cards; an unknown card is taken in too, for it may be an old one. */
@Controller
final class FeedbackController {

  private final FeedbackStore store;
  private final HookMetrics metrics;

  FeedbackController(FeedbackStore store, HookMetrics metrics) {
    this.store = store;
    this.metrics = metrics;
  }

  @PostMapping("/cds-services/{id}/feedback")
  void feedback(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (HookService.ofId(id).isEmpty()) {
      throw Refusal.of(404, "not-found", "There is no such CDS service. Maybe see /cds-services.");
    }
    FeedbackReader batch = FeedbackReader.read(RequestBody.read(request));
    for (Feedback item : batch.valid()) {
      if (store.keep(item)) {
        metrics.feedback(item.outcome());
      }
    }
    if (!batch.issues().isEmpty()) {
      throw new Refusal(400, batch.issues());
    }
    response.setStatus(HttpServletResponse.SC_OK);
  }
}
