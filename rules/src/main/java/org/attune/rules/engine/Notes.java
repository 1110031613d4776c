package org.attune.rules.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.attune.rules.fact.DataNote;

/** Notes about data, each once, in order. */
final class Notes {

  private static final Comparator<DataNote> ORDER =
      Comparator.comparing(DataNote::code)
          .thenComparing(DataNote::reference)
          .thenComparing(DataNote::what);

  private Notes() {}

  static List<DataNote> sorted(Stream<DataNote> notes) {
    return notes.distinct().sorted(ORDER).toList();
  }
}
