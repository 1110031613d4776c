package org.attune.service.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.attune.service.json.Json;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import tools.jackson.core.JsonGenerator;

/** Where a command writes, and in which form. */
final class Output {

  @Option(
      names = "--format",
      paramLabel = "json|text",
      defaultValue = "json",
      description = "Form of the output (default: json).")
  private Format format = Format.JSON;

  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** Writes a result as JSON, or as the text that another writer writes. */
  void write(Consumer<JsonGenerator> json, Consumer<PrintWriter> text) {
    PrintWriter out = command.commandLine().getOut();
    if (format == Format.JSON) {
      out.println(new String(Json.pretty(json), StandardCharsets.UTF_8));
    } else {
      text.accept(out);
    }
    out.flush();
  }
}
