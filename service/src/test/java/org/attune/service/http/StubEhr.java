package org.attune.service.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A FHIR server that answers what a test tells it to, and remembers what it was asked. */
public final class StubEhr {

  /** The one stub of this test run. */
  public static final StubEhr INSTANCE = new StubEhr();

  private static final String EMPTY = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}";

  private final HttpServer server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile String authorization = "";
  private volatile String held = "none";
  private volatile CountDownLatch release = new CountDownLatch(0);

  private StubEhr() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException("No port for the stub.", e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "stub-ehr");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/fhir/", this::answer);
    server.start();
  }

  /** Base address of the server. */
  public String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
  }

  /** Forgets answers and questions: reads are not found, searches find nothing. */
  public void reset() {
    answers.clear();
    asked.clear();
    authorization = "";
    held = "none";
    release.countDown();
  }

  /** Leaves questions for relative addresses that begin like this open until the next reset. */
  public StubEhr hold(String beginning) {
    release = new CountDownLatch(1);
    held = beginning;
    return this;
  }

  /** Answers a relative address that begins like this with a body, or with a bare status. */
  public StubEhr on(String beginning, String bodyOrStatus) {
    answers.put(beginning, bodyOrStatus);
    return this;
  }

  /** Relative addresses that were asked for, in order of arrival. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** Addresses asked for that begin like this. */
  public List<String> asked(String beginning) {
    return asked.stream().filter(address -> address.startsWith(beginning)).toList();
  }

  /** The last Authorization header that arrived, empty when there was none. */
  public String authorization() {
    return authorization;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String address = exchange.getRequestURI().toString().substring("/fhir/".length());
    asked.add(address);
    if (address.startsWith(held)) {
      await(release);
    }
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    authorization = header == null ? "" : header;
    String body =
        answers.entrySet().stream()
            .filter(entry -> address.startsWith(entry.getKey()))
            .max(Comparator.comparingInt(entry -> entry.getKey().length()))
            .map(Map.Entry::getValue)
            .orElse(address.contains("?") ? EMPTY : "404");
    int status = body.matches("\\d{3}") ? Integer.parseInt(body) : 200;
    byte[] bytes = (status == 200 ? body : "{}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lists the stub as the FHIR server that hook requests may name, unless a test names another. */
  public static final class Listed
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      if (!context.getEnvironment().containsProperty("attune.clients[0].fhir-servers[0]")) {
        TestPropertyValues.of("attune.clients[0].fhir-servers[0]=" + INSTANCE.base())
            .applyTo(context);
      }
    }
  }
}
