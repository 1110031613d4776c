package org.attune.service.cdshooks;

import java.util.HashMap;
import java.util.Map;
import org.attune.fhir.gate.Gate;
import org.attune.fhir.gate.GateRefusal;
import org.attune.fhir.gate.Limits;
import org.attune.fhir.mapping.CodeMapping;
import org.attune.fhir.mapping.LabelPolicy;
import org.attune.fhir.mapping.ReadResult;
import org.attune.fhir.mapping.ReadSource;
import org.attune.fhir.mapping.RecordCollector;
import org.attune.fhir.plan.ReadPlan;
import org.attune.service.error.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * What a client sent in one hook request, after one pass over its bytes.
 *
 * @param envelope the request without its records
 * @param collector the records sent
 * @param results what the values of the prefetch turned out to be, by key; only keys of the plan
 */
record Sent(Envelope envelope, RecordCollector collector, Map<String, ReadResult> results) {

  /**
   * Reads a body. Where the client names its FHIR server after the records, they are read again, so
   * that absolute references among them are known as the record's own.
   *
   * @throws Refusal 400 or 413 when the gate does not let the body in
   */
  static Sent read(byte[] body, ReadPlan plan) {
    try {
      Pass pass = new Pass(plan, null);
      Envelope envelope = pass.over(body);
      if (envelope.fhirServer() != null && pass.serverUnknown) {
        pass = new Pass(plan, envelope.fhirServer());
        envelope = pass.over(body);
      }
      return new Sent(envelope, pass.collector, pass.results);
    } catch (GateRefusal refusal) {
      throw RequestBody.refused(refusal);
    }
  }

  private static final class Pass implements EnvelopeReader.PrefetchReader {

    final RecordCollector collector = new RecordCollector(CodeMapping.NONE, LabelPolicy.DEFAULT);
    final Map<String, ReadResult> results = new HashMap<>();
    private final ReadPlan plan;
    private final @Nullable String given;
    boolean serverUnknown;

    Pass(ReadPlan plan, @Nullable String server) {
      this.plan = plan;
      this.given = server;
    }

    Envelope over(byte[] body) {
      return EnvelopeReader.read(Gate.open(body, Limits.BODY), this);
    }

    @Override
    public void read(String key, JsonParser json, @Nullable String server) {
      if (plan.read(key).isEmpty()) {
        json.skipChildren();
        return;
      }
      String base = given != null ? given : server;
      serverUnknown |= base == null;
      results.put(key, collector.readValue(json, new ReadSource(key, plain(base))));
    }

    private static @Nullable String plain(@Nullable String base) {
      return base != null && base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
  }
}
