package org.attune.service.cdshooks;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Remembers answers for ten minutes, so that a call that is repeated byte for byte gets the same
 * answer byte for byte and is one decision.
 */
@Component
final class SameCalls {

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 2_000;

  private final Clock clock;
  private final Map<String, Remembered> answers = new LinkedHashMap<>();

  SameCalls(Clock clock) {
    this.clock = clock;
  }

  private record Remembered(Instant at, CompletableFuture<byte[]> answer) {}

  /**
   * The answer to a call, worked out once.
   *
   * @param scope client and service, and the time asked for where the call sets it
   * @param body the call's bytes, which hold its {@code hookInstance}
   */
  byte[] answer(String scope, byte[] body, Supplier<byte[]> work) {
    String key = key(scope, body);
    CompletableFuture<byte[]> own = new CompletableFuture<>();
    CompletableFuture<byte[]> known = remember(key, own);
    if (known != own) {
      try {
        return known.join();
      } catch (CompletionException failedThere) {
        return work.get();
      }
    }
    try {
      byte[] answer = work.get();
      own.complete(answer);
      return answer;
    } catch (RuntimeException e) {
      forget(key);
      own.completeExceptionally(e);
      throw e;
    }
  }

  private synchronized CompletableFuture<byte[]> remember(
      String key, CompletableFuture<byte[]> own) {
    Instant now = clock.instant();
    var oldest = answers.values().iterator();
    while (oldest.hasNext()) {
      boolean over = !oldest.next().at().plus(KEPT).isAfter(now);
      if (!over && answers.size() < MOST) {
        break;
      }
      oldest.remove();
    }
    return answers.computeIfAbsent(key, absent -> new Remembered(now, own)).answer();
  }

  private synchronized void forget(String key) {
    answers.remove(key);
  }

  private static String key(String scope, byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return scope + ' ' + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
