package org.attune.service.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container itself refuses or what fails outside of a handler. */
@Controller
final class ErrorPage implements ErrorController {

  private final ErrorAnswer answer;

  ErrorPage(ErrorAnswer answer) {
    this.answer = answer;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    int status = code instanceof Integer known ? known : 404;
    answer.write(
        request,
        response,
        path == null ? "" : path.toString(),
        status,
        List.of(StatusText.of(status)));
  }
}
