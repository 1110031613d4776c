package org.attune.rules.engine;

import java.util.List;
import org.attune.fixtures.scenario.Expected;
import org.attune.fixtures.scenario.Scenario;
import org.attune.fixtures.scenario.Scenarios;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.NotEvaluated;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.scenario.ScenarioFacts;
import org.attune.rules.signal.Signals;
import org.junit.jupiter.api.Test;

class ZProbeTest {
  @Test
  void all() {
    Knowledge k = Knowledge.load();
    DroolsRuleEngine engine = new DroolsRuleEngine(k, new Signals(k)::of, CompiledRules.shipped());
    var texts = k.texts(java.util.Locale.ENGLISH);
    int n = 0;
    int longest = 0;
    for (Scenario s : Scenarios.all()) {
      n++;
      Evaluation e;
      try {
        e = engine.evaluate(ScenarioFacts.of(s), s.asOf());
      } catch (RuntimeException x) {
        System.out.println("!! " + s.name() + " threw " + x);
        x.printStackTrace(System.out);
        continue;
      }
      StringBuilder out = new StringBuilder();
      for (Finding f : e.findings()) {
        String sum = texts.summary(f);
        String det = texts.detail(f);
        String opt = texts.options(f);
        longest = Math.max(longest, det.length() + opt.length());
        if (sum.contains("…")
            || det.contains("…")
            || opt.contains("…")
            || det.length() + opt.length() > 540) {
          out.append("  TEXT ")
              .append(f.rule())
              .append(' ')
              .append(f.variant())
              .append(' ')
              .append(det.length() + opt.length())
              .append(": ")
              .append(sum)
              .append(" | ")
              .append(det)
              .append(" | ")
              .append(opt)
              .append('\n');
        }
      }
      for (Expected.Fires x : s.expected().fires()) {
        Finding f =
            e.findings().stream().filter(y -> y.rule().equals(x.rule())).findFirst().orElse(null);
        if (f == null) {
          out.append("  should fire ")
              .append(x.rule())
              .append("; notEval ")
              .append(e.notEvaluated().stream().filter(y -> y.rule().equals(x.rule())).toList())
              .append('\n');
          continue;
        }
        List<String> refs = f.evidence().stream().map(Evidence::reference).toList();
        for (String id : x.because()) {
          if (!refs.contains(s.reference(id))) {
            out.append("  ")
                .append(x.rule())
                .append(" rests not on ")
                .append(id)
                .append(" but ")
                .append(refs)
                .append('\n');
          }
        }
        if (x.severity() != null && !x.severity().equals(f.severity().code())) {
          out.append("  ")
              .append(x.rule())
              .append(" severity ")
              .append(f.severity())
              .append(" not ")
              .append(x.severity())
              .append('\n');
        }
        if (x.variant() != null && !x.variant().equals(f.variant())) {
          out.append("  ")
              .append(x.rule())
              .append(" variant ")
              .append(f.variant())
              .append(" not ")
              .append(x.variant())
              .append('\n');
        }
      }
      for (String r : s.expected().silent()) {
        if (!e.silent().contains(r)) {
          out.append("  should be silent ")
              .append(r)
              .append(": ")
              .append(
                  e.findings().stream()
                      .filter(y -> y.rule().equals(r))
                      .map(y -> "fires " + y.variant() + " " + y.values())
                      .toList())
              .append(e.notEvaluated().stream().filter(y -> y.rule().equals(r)).toList())
              .append('\n');
        }
      }
      for (Expected.NotEvaluated x : s.expected().notEvaluated()) {
        NotEvaluated ne =
            e.notEvaluated().stream()
                .filter(y -> y.rule().equals(x.rule()))
                .findFirst()
                .orElse(null);
        if (ne == null) {
          out.append("  should be not evaluated ")
              .append(x.rule())
              .append(": ")
              .append(e.silent().contains(x.rule()) ? "silent" : "fires/none")
              .append('\n');
        } else if (x.reason() != null && !x.reason().equals(ne.reason().code())) {
          out.append("  ")
              .append(x.rule())
              .append(" reason ")
              .append(ne.reason().code())
              .append(" not ")
              .append(x.reason())
              .append('\n');
        }
      }
      if (out.length() > 0) {
        System.out.println("## " + s.name() + "\n" + out);
      }
    }
    System.out.println("scenarios " + n + " longest text " + longest);
  }
}
