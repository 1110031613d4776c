package org.attune.fhir.server;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.fhir.gate.ReplyBudget;

/**
 * Asks FHIR servers. Safe for use by many threads: every call is a conversation of its own, and
 * nothing of it (token, address, cookie, answer) stays when it ends. Redirects are not followed, no
 * proxy is looked up, and compressed answers are neither asked for nor read.
 */
public final class FhirServer implements AutoCloseable {

  private static final int THREADS = 4;
  private static final int PARALLEL = 6;

  private final ExecutorService threads;
  private final HttpClient http;
  private final ReplyBudget budget;

  /** A client with the usual budget for the size of replies. */
  public FhirServer() {
    this(ReplyBudget.DEFAULT);
  }

  /** A client with a budget for the size of replies. */
  public FhirServer(ReplyBudget budget) {
    AtomicInteger number = new AtomicInteger();
    this.budget = budget;
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "fhir-server-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    this.http =
        HttpClient.newBuilder()
            .executor(threads)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
  }

  /**
   * Asks several questions, a few at a time, and follows the pages of their answers. Comes back
   * when all are answered or the deadline is over, whichever is first; what is still on its way
   * then is dropped.
   *
   * @param credentials whom to ask, and as whom
   * @param questions questions with different keys, the most important first
   * @param deadline the deadline of the whole call
   * @param intake takes in each body as it arrives, on the calling thread
   * @return the reply by key, in the order of the questions
   */
  public Map<String, Reply> ask(
      Credentials credentials, List<Question> questions, Deadline deadline, Intake intake) {
    Wire wire = new Wire(http, credentials, budget);
    return new Conversation(wire, budget, deadline, intake, PARALLEL).run(questions);
  }

  /** Ends the threads; conversations under way end with unread answers. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
