package org.attune.fhir.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body, and hangs up as soon as it, or all bodies of the conversation together, grow
 * longer than allowed.
 */
final class CappedBody implements BodySubscriber<byte[]> {

  /** A body was longer than allowed. */
  static final class TooLong extends IOException {

    private static final long serialVersionUID = 1L;

    TooLong() {
      super("body longer than allowed");
    }
  }

  private final int limit;
  private final AtomicLong left;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  /**
   * @param limit greatest length in bytes; with 0 the body is not read and counts as empty
   * @param left bytes left to the whole conversation
   */
  CappedBody(int limit, AtomicLong left) {
    this.limit = limit;
    this.left = left;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    if (limit == 0) {
      given.cancel();
      whole.complete(new byte[0]);
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      int length = part.remaining();
      if (whole.isDone()) {
        return;
      }
      if (length > limit - bytes.size()) {
        hangUp(0);
        return;
      }
      if (left.addAndGet(-length) < 0) {
        hangUp(length);
        return;
      }
      byte[] copy = new byte[length];
      part.get(copy);
      bytes.writeBytes(copy);
    }
  }

  /** Gives back what this body took, so that the others may go on. */
  private void hangUp(int length) {
    left.addAndGet(length + bytes.size());
    if (subscription != null) {
      subscription.cancel();
    }
    whole.completeExceptionally(new TooLong());
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(bytes.toByteArray());
  }
}
