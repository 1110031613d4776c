package org.attune.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes whole answers, whatever the caller's {@code Accept}; nothing is ever 406. */
public final class Answer {

  private Answer() {}

  /** Answers 200 with JSON. */
  public static void json(HttpServletResponse response, byte[] body) throws IOException {
    write(response, "application/json", body);
  }

  /** Answers 200 with a page. */
  public static void page(HttpServletResponse response, String html) throws IOException {
    write(response, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(HttpServletResponse response, String type, byte[] body)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
