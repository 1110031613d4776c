package org.attune.service.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.attune.fhir.gate.Gate;
import org.attune.fhir.gate.Limits;
import org.attune.service.json.JsonTree;
import org.jspecify.annotations.Nullable;

/** What a command answered. */
record Run(int code, String out, String err) {

  static Run of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = AttuneCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(code, out.toString(), err.toString());
  }

  /** The output as JSON. */
  @Nullable Object json() {
    return JsonTree.read(Gate.open(out.getBytes(StandardCharsets.UTF_8), Limits.BODY));
  }
}
