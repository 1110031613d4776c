package org.attune.fhir.mapping;

/** OperationOutcomes among the entries of a Bundle. */
final class Outcomes {

  private Outcomes() {}

  /** Reads an OperationOutcome; whether any of its issues is an error or fatal. */
  static boolean severe(Cursor in) {
    boolean severe = false;
    for (String name = in.member(); name != null; name = in.member()) {
      if (!name.equals("issue") || !in.array()) {
        in.skip();
        continue;
      }
      while (in.objectElement()) {
        for (String member = in.member(); member != null; member = in.member()) {
          String severity = member.equals("severity") ? in.text() : null;
          severe |= "error".equals(severity) || "fatal".equals(severity);
          in.skip();
        }
      }
    }
    return severe;
  }
}
