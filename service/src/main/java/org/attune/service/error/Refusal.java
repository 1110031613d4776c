package org.attune.service.error;

import java.util.List;

/** A request that is answered with an error; carries all that was wrong with it at once. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<Issue> issues;

  /** A refusal with this HTTP status and at least one issue. */
  public Refusal(int status, List<Issue> issues) {
    super(issues.get(0).what(), null, false, false);
    this.status = status;
    this.issues = List.copyOf(issues);
  }

  /** A refusal for one reason that concerns the request as a whole. */
  public static Refusal of(int status, String code, String what) {
    return new Refusal(status, List.of(Issue.of(code, what)));
  }

  /** HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** What was wrong; never empty. */
  public List<Issue> issues() {
    return issues;
  }
}
