package org.attune.service.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.attune.service.log.EventLog;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns whatever a handler throws into an answer without internals. */
@ControllerAdvice
final class ErrorAdvice {

  private final ErrorAnswer answer;
  private final EventLog log;

  ErrorAdvice(ErrorAnswer answer, EventLog log) {
    this.answer = answer;
    this.log = log;
  }

  @ExceptionHandler
  void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer.write(request, response, request.getRequestURI(), refusal.status(), refusal.issues());
  }

  @ExceptionHandler
  void other(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = 500;
    if (failure instanceof ErrorResponse known) {
      status = known.getStatusCode().value();
    } else {
      log.failed(failure);
    }
    if (failure instanceof HttpRequestMethodNotSupportedException method
        && method.getSupportedMethods() != null) {
      response.setHeader("Allow", String.join(", ", method.getSupportedMethods()));
    }
    answer.write(
        request, response, request.getRequestURI(), status, List.of(StatusText.of(status)));
  }
}
