package org.attune.service.error;

/** What a bare HTTP status means, in words. */
final class StatusText {

  private StatusText() {}

  static Issue of(int status) {
    return switch (status) {
      case 400 -> Issue.of("invalid", "The request could not be understood.");
      case 403 -> Issue.of("forbidden", "This is not allowed.");
      case 404 -> Issue.of("not-found", "There is nothing at this address.");
      case 405 -> Issue.of("not-supported", "This method is not possible at this address.");
      case 413 -> Issue.of("too-long", "The request is too large.");
      case 415 -> Issue.of("not-supported", "The body must be JSON in UTF-8: application/json.");
      case 429 -> Issue.of("throttled", "Too many requests; try again later.");
      case 503 -> Issue.of("transient", "The service is not available; try again later.");
      default ->
          status < 500
              ? Issue.of("invalid", "The request could not be processed.")
              : Issue.of("exception", "Something went wrong here; nothing was evaluated.");
    };
  }
}
