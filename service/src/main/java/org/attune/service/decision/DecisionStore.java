package org.attune.service.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the latest decisions in memory, the oldest making room for new ones. */
@Component
public final class DecisionStore {

  private static final int MOST = 5_000;

  private final Map<String, Decision> decisions =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Decision> eldest) {
          return size() > MOST;
        }
      };

  /** Keeps a decision. */
  public synchronized void keep(Decision decision) {
    decisions.put(decision.id(), decision);
  }

  /** The decision of this id, as long as it is kept. */
  public synchronized Optional<Decision> find(String id) {
    return Optional.ofNullable(decisions.get(id));
  }
}
