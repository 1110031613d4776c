package org.attune.rules.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a site's own norms in the place of the default ones. */
final class LocalNorms {

  private LocalNorms() {}

  static void check(Instruments instruments, Map<String, LocalNorm> norms) {
    List<String> problems = new ArrayList<>();
    new TreeMap<>(norms)
        .forEach(
            (key, norm) -> {
              if (instruments.byScale(key) == null) {
                problems.add(key + ": no such scale. " + Likeness.maybe(key, scales(instruments)));
              }
              if (norm.n() < LocalNorm.LEAST) {
                problems.add(
                    key + ": n is " + norm.n() + ", expected at least " + LocalNorm.LEAST + ".");
              }
              if (!(norm.sd() > 0)) {
                problems.add(key + ": sd is " + norm.sd() + ", expected more than 0.");
              }
              Double within = norm.withinSd();
              if (within != null && !(within > 0)) {
                problems.add(key + ": within-sd is " + within + ", expected more than 0.");
              }
              if (!(norm.reliability() > 0 && norm.reliability() < 1)) {
                problems.add(key + ": reliability is " + norm.reliability() + ", expected 0 to 1.");
              }
            });
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "Local norms cannot be used:\n" + String.join("\n", problems));
    }
  }

  private static List<String> scales(Instruments instruments) {
    List<String> keys = new ArrayList<>();
    for (Instrument instrument : instruments.all()) {
      for (Scale scale : instrument.scales()) {
        keys.add(Instruments.key(instrument, scale.name()));
      }
    }
    return keys;
  }

  static Instrument apply(Instrument instrument, Map<String, LocalNorm> norms) {
    List<Scale> scales = new ArrayList<>();
    for (Scale scale : instrument.scales()) {
      LocalNorm local = norms.get(Instruments.key(instrument, scale.name()));
      scales.add(local == null ? scale : scale.with(norm(local, scale.norm().withinSd())));
    }
    return instrument.with(scales);
  }

  /** A published reliable change goes with the default figures, and is dropped with them. */
  private static Norm norm(LocalNorm local, @Nullable Double otherwise) {
    Double withinSd = local.withinSd() == null ? otherwise : local.withinSd();
    return new Norm(local.mean(), local.sd(), local.reliability(), withinSd, null);
  }
}
