package org.attune.service.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code attune serve}. */
@Command(name = "serve", description = "Serves clients in production.")
final class ServeCommand implements Callable<Integer> {

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration file.")
  private @Nullable Path config;

  @Override
  public Integer call() {
    throw new BadInput(
        "'serve' does not start: it would have to answer without knowing who asks, and the"
            + " authentication of clients comes with a later release. Maybe: attune demo");
  }
}
