package org.attune.fhir.server;

import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.attune.fhir.gate.GateRefusal;
import org.attune.fhir.gate.ReplyBudget;
import org.attune.fhir.mapping.ReadResult;
import org.attune.fhir.mapping.ReadSource;
import org.jspecify.annotations.Nullable;

/**
 * One call's questions and answers. All state is the asking thread's: the wire only puts answers in
 * a queue, from which that thread takes them in one by one until none is open or time is over.
 */
final class Conversation {

  /** What came back for a thread of questions: a response or a failure. */
  private record Answer(
      Strand strand, @Nullable HttpResponse<byte[]> response, @Nullable Throwable failure) {}

  private final Wire wire;
  private final ReplyBudget budget;
  private final Deadline deadline;
  private final Intake intake;
  private final int parallel;
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final Deque<Strand> waiting = new ArrayDeque<>();
  private final Map<Strand, CompletableFuture<?>> open = new HashMap<>();
  private final Map<String, Reply> replies = new LinkedHashMap<>();
  private boolean tokenRefused;

  Conversation(Wire wire, ReplyBudget budget, Deadline deadline, Intake intake, int parallel) {
    this.wire = wire;
    this.budget = budget;
    this.deadline = deadline;
    this.intake = intake;
    this.parallel = parallel;
  }

  Map<String, Reply> run(List<Question> questions) {
    for (Question question : questions) {
      Strand strand = new Strand(question, wire.base());
      String problem = strand.begin();
      if (problem == null) {
        replies.put(strand.key(), Reply.late(0));
        waiting.add(strand);
      } else {
        end(strand, Reply.unread(0, problem));
      }
    }
    try {
      sendNext();
      while (!open.isEmpty()) {
        Answer answer = answers.poll(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        if (answer == null) {
          break;
        }
        open.remove(answer.strand());
        takeIn(answer);
        sendNext();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      open.values().forEach(request -> request.cancel(true));
    }
    return Collections.unmodifiableMap(replies);
  }

  private void sendNext() {
    while (open.size() < parallel && !waiting.isEmpty() && !deadline.isOver()) {
      Strand strand = waiting.remove();
      if (tokenRefused) {
        end(strand, Reply.unread(strand.pages(), "the server refused the access token"));
      } else {
        send(strand);
      }
    }
  }

  private void send(Strand strand) {
    URI page = strand.next();
    Duration left = deadline.remaining();
    if (page == null || left.isZero()) {
      return;
    }
    CompletableFuture<HttpResponse<byte[]>> request;
    try {
      request = wire.get(page, left);
    } catch (RejectedExecutionException closed) {
      end(strand, Reply.unread(strand.pages(), "the client was closed"));
      return;
    }
    open.put(strand, request);
    request.whenComplete((response, failure) -> answers.add(new Answer(strand, response, failure)));
  }

  private void takeIn(Answer answer) {
    Strand strand = answer.strand();
    HttpResponse<byte[]> response = answer.response();
    if (response == null) {
      end(strand, failed(strand, answer.failure()));
      return;
    }
    Verdict verdict = Verdict.of(response);
    String problem = verdict.problem();
    if (verdict.passing() && strand.mayRetry()) {
      waiting.addFirst(strand);
    } else if (problem != null) {
      tokenRefused |= response.statusCode() == 401;
      end(strand, Reply.unread(strand.pages(), problem));
    } else {
      takeIn(strand, response.body());
    }
  }

  private void takeIn(Strand strand, byte[] body) {
    ReadResult result;
    try {
      result = intake.take(body, new ReadSource(strand.key(), wire.base().toString()));
    } catch (GateRefusal refusal) {
      end(strand, Reply.unread(strand.pages(), refusal.getMessage()));
      return;
    }
    String problem = strand.turnPage(result, budget);
    if (problem != null) {
      end(strand, Reply.unread(strand.pages(), problem));
    } else if (strand.next() == null) {
      end(strand, Reply.read(strand.pages()));
    } else {
      replies.put(strand.key(), Reply.late(strand.pages()));
      waiting.addFirst(strand);
    }
  }

  private void end(Strand strand, Reply reply) {
    replies.put(strand.key(), reply);
  }

  private static Reply failed(Strand strand, @Nullable Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof HttpTimeoutException) {
      return Reply.late(strand.pages());
    }
    String problem =
        cause instanceof CappedBody.TooLong
            ? "the answer was longer than allowed"
            : "the connection failed";
    return Reply.unread(strand.pages(), problem);
  }
}
