package org.attune.rules.signal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Client;
import org.attune.rules.fact.Triple;
import org.attune.rules.fact.Visit;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of the patient's language.
 *
 * @param recorded a language is recorded, or that no interpreter is needed
 * @param sessions sessions of the patient with anybody so far
 */
public record LanguageRecord(boolean recorded, int sessions, Client client, PairView view)
    implements Signal {

  static @Nullable LanguageRecord of(PairView view) {
    Client client = view.facts().client();
    if (client == null) {
      return null;
    }
    boolean settled = client.languageRecorded() || client.interpreterNeed() == Triple.NO;
    return new LanguageRecord(settled, view.pair().patientSessions().size(), client, view);
  }

  @Override
  public List<Evidence> evidence() {
    List<Visit> visits = view.pair().patientSessions();
    Instant at = visits.isEmpty() ? view.asOf() : visits.get(visits.size() - 1).start();
    return List.of(Words.seen(client.source(), "no language recorded", at));
  }

  @Override
  public Map<String, Object> values() {
    return new Values().put("n", sessions).map();
  }
}
