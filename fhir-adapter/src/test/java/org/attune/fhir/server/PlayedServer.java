package org.attune.fhir.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A FHIR server on loopback that plays what a test tells it to, the bad parts too. */
final class PlayedServer implements AutoCloseable {

  /** One way to answer. */
  @FunctionalInterface
  interface Part {
    void play(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, List<Part>> parts = new ConcurrentHashMap<>();
  private final CountDownLatch curtain = new CountDownLatch(1);

  /** Paths with query of all requests, in the order of their arrival. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  /** Authorization headers of all requests; "none" where there was none. */
  final List<String> tokens = new CopyOnWriteArrayList<>();

  /** Which tokens came with which path and query. */
  final Map<String, Set<String>> tokensByRequest = new ConcurrentHashMap<>();

  PlayedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
  }

  /** Answers a path with query below the base: the first time by the first part, and so on. */
  PlayedServer on(String address, Part... inOrder) {
    parts.put(
        (address.startsWith("?") ? "/fhir" : "/fhir/") + address,
        new CopyOnWriteArrayList<>(inOrder));
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String address = exchange.getRequestURI().toString();
    requests.add(address);
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    tokens.add(token == null ? "none" : token);
    tokensByRequest
        .computeIfAbsent(address, any -> ConcurrentHashMap.newKeySet())
        .add(token == null ? "none" : token);
    List<Part> left = parts.getOrDefault(address, List.of());
    Part part = left.isEmpty() ? status(404) : left.size() == 1 ? left.get(0) : left.remove(0);
    try (exchange) {
      part.play(exchange);
    }
  }

  static Part json(String body) {
    return body(200, "application/fhir+json;charset=UTF-8", body);
  }

  static Part status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  static Part body(int status, String type, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** Sends the client elsewhere. */
  static Part redirect(String target) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", target);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  /** Says nothing until the play is over. */
  Part hang() {
    return exchange -> await();
  }

  /** Sends the first half of a body, and nothing more until the play is over. */
  Part drip(String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
      exchange.sendResponseHeaders(200, bytes.length);
      OutputStream out = exchange.getResponseBody();
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
      await();
    };
  }

  /** Sends letters for as long as anybody reads them. */
  static Part endless() {
    byte[] letters = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      out.write("{\"resourceType\":\"".getBytes(StandardCharsets.UTF_8));
      while (!Thread.currentThread().isInterrupted()) {
        out.write(letters);
      }
    };
  }

  private void await() {
    try {
      curtain.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    curtain.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** For use in lambdas. */
  static PlayedServer open() {
    try {
      return new PlayedServer();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
