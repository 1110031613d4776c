package org.attune.service.cdshooks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps the latest feedback in memory, each item once. */
@Component
final class FeedbackStore {

  private static final int MOST = 10_000;

  private final Map<String, Feedback> items =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Feedback> eldest) {
          return size() > MOST;
        }
      };

  /** Keeps an item and answers whether it was new. */
  synchronized boolean keep(Feedback item) {
    return items.putIfAbsent(item.identity(), item) == null;
  }
}
