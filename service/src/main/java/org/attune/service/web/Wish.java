package org.attune.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** What form of an answer a caller wishes for. */
public final class Wish {

  private Wish() {}

  /** JSON rather than a page: {@code Accept} names JSON, and no page before it. */
  public static boolean json(HttpServletRequest request) {
    try {
      List<MediaType> wishes = MediaType.parseMediaTypes(request.getHeader("Accept"));
      MimeTypeUtils.sortBySpecificity(wishes);
      for (MediaType wish : wishes) {
        if (wish.getSubtype().equals("html") || wish.getSubtype().equals("xhtml+xml")) {
          return false;
        }
        if (wish.getSubtype().equals("json") || wish.getSubtype().endsWith("+json")) {
          return true;
        }
      }
    } catch (InvalidMediaTypeException e) {
      return false;
    }
    return false;
  }
}
