package org.attune.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.attune.service.AttuneApplication;
import org.attune.service.config.InvalidConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attune demo}. */
@Command(
    name = "demo",
    description = {
      "Starts the service on loopback, without sign-in, beside a demo EHR, and shows one hook call.",
      "./attune demo starts the demo EHR too (--ehr-port N, default 8081) and stops both on Ctrl-C."
    })
final class DemoCommand implements Callable<Integer> {

  private static final String LOOPBACK = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port of the service (default: ${DEFAULT-VALUE}; 0: any free one).")
  private int port = 8080;

  @Option(
      names = "--ehr",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8081/fhir",
      description = "Base of the demo EHR's FHIR server (default: ${DEFAULT-VALUE}).")
  private String ehr = "http://127.0.0.1:8081/fhir";

  @Option(
      names = "--fhir-server",
      paramLabel = "URL",
      description = "A further FHIR server that hook requests may name; repeatable.")
  private List<String> fhirServers = new ArrayList<>();

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description = "A further browser origin that may call; repeatable. Those on loopback may.")
  private List<String> origins = new ArrayList<>();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Directory that keeps the store; this release keeps decisions in memory only.")
  private @Nullable Path store;

  @Option(names = "--once", description = "Ends after the hook call.")
  private boolean once;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = command.commandLine().getOut();
    CountDownLatch stopped = new CountDownLatch(1);
    int chosen = port == 0 ? freePort() : port;
    String base = "http://" + LOOPBACK + ":" + chosen;
    ConfigurableApplicationContext service = start(chosen, base, stopped);
    try {
      out.println("Attune is ready.");
      out.println("  services   " + base + "/cds-services");
      out.println("  rules      " + base + "/rules");
      out.println("  demo EHR   " + ehr);
      out.println();
      new DemoCall(base, ehr).show(out);
      out.println();
      out.println(once ? "Done." : "Ctrl-C stops both.");
      out.flush();
      if (!once) {
        stopped.await();
      }
    } finally {
      service.close();
    }
    return 0;
  }

  private ConfigurableApplicationContext start(int chosen, String base, CountDownLatch stopped) {
    SpringApplication application = new SpringApplication(AttuneApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.addListeners(
        event -> {
          if (event instanceof ContextClosedEvent) {
            stopped.countDown();
          }
        });
    try {
      return application.run(settings(chosen, base).toArray(String[]::new));
    } catch (RuntimeException failure) {
      throw explained(failure, chosen);
    }
  }

  private List<String> settings(int chosen, String base) {
    List<String> settings = new ArrayList<>();
    settings.add("--server.address=" + LOOPBACK);
    settings.add("--server.port=" + chosen);
    settings.add("--attune.demo=true");
    settings.add("--attune.public-url=" + base);
    settings.add("--attune.clock.request-override=true");
    settings.add("--attune.security.allow-http-loopback=true");
    settings.add("--attune.clients[0].id=demo");
    settings.add("--attune.clients[0].fhir-servers[0]=" + ehr);
    for (int i = 0; i < fhirServers.size(); i++) {
      settings.add("--attune.clients[0].fhir-servers[" + (i + 1) + "]=" + fhirServers.get(i));
    }
    for (int i = 0; i < origins.size(); i++) {
      settings.add("--attune.cors.origins[" + i + "]=" + origins.get(i));
    }
    return settings;
  }

  private static RuntimeException explained(RuntimeException failure, int port) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return new BadInput(
            "Port " + port + " is taken. Maybe another demo is still running; or use --port.");
      }
      if (cause instanceof InvalidConfiguration) {
        return new BadInput(String.valueOf(cause.getMessage()));
      }
    }
    return failure;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new BadInput("There is no free port.");
    }
  }
}
