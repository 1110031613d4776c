package org.attune.rules.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** Knowledge that may not be used, with everything that is wrong with it. */
public final class KnowledgeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  KnowledgeException(List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> "- " + problem)
            .collect(Collectors.joining("\n", "The knowledge cannot be used:\n", "")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of files and places. */
  public List<Problem> problems() {
    return problems;
  }
}
