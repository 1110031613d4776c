package org.attune.service.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.attune.fhir.gate.GateRefusal;
import org.attune.rules.knowledge.KnowledgeException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** All commands. Exit code 0, or 2 with one clear message when something given cannot be used. */
@Command(
    name = "attune",
    description = "Rule-based decision support for the therapeutic relationship.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = AttuneCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      EvaluateCommand.class,
      ScoreCommand.class,
      ChartCommand.class,
      RulesCommand.class
    })
public final class AttuneCommand {

  private static final int BAD_INPUT = 2;
  private static final int UNEXPECTED = 1;

  private AttuneCommand() {}

  /** Runs a command on the standard streams and answers its exit code. */
  public static int run(String... args) {
    return run(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        args);
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new AttuneCommand());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((wrong, given) -> refuse(err, wrong));
    line.setExecutionExceptionHandler((failure, command, parsed) -> refuse(err, failure));
    return line.execute(args);
  }

  private static int refuse(PrintWriter err, ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    err.println("attune: " + oneLine(wrong.getMessage()) + " Maybe: " + command + " --help");
    return BAD_INPUT;
  }

  private static int refuse(PrintWriter err, Exception failure) {
    if (failure instanceof KnowledgeException || failure instanceof BadInput) {
      err.println("attune: " + failure.getMessage());
      return BAD_INPUT;
    }
    if (failure instanceof GateRefusal || failure instanceof IllegalArgumentException) {
      err.println("attune: " + oneLine(failure.getMessage()));
      return BAD_INPUT;
    }
    err.println("attune: something went wrong here (" + failure.getClass().getName() + ").");
    return UNEXPECTED;
  }

  private static String oneLine(String message) {
    String line = message.replaceAll("\\s+", " ").strip();
    return line.matches(".*[.!?]") ? line : line + ".";
  }

  /** Names the version of the program. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = AttuneCommand.class.getPackage().getImplementationVersion();
      return new String[] {"attune " + (version == null ? "(development)" : version)};
    }
  }
}
