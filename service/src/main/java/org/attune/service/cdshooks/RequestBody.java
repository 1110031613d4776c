package org.attune.service.cdshooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.attune.fhir.gate.GateRefusal;
import org.attune.fhir.gate.Law;
import org.attune.fhir.gate.Limits;
import org.attune.service.error.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The bytes of a request, as long as it says that they are JSON and there are not too many. */
final class RequestBody {

  private RequestBody() {}

  /**
   * Reads a body.
   *
   * @throws Refusal 415 when it is not declared as JSON in UTF-8, 413 when it is too long
   */
  static byte[] read(HttpServletRequest request) throws IOException {
    if (!isJson(request.getContentType())) {
      throw Refusal.of(
          415, "not-supported", "The body must be JSON in UTF-8: Content-Type: application/json.");
    }
    int limit = Limits.BODY.bytes();
    if (request.getContentLengthLong() > limit) {
      throw refused(new GateRefusal(Law.BYTES, limit, -1));
    }
    byte[] body = readAtMost(inflated(request), limit + 1);
    if (body.length > limit) {
      throw refused(new GateRefusal(Law.BYTES, limit, -1));
    }
    return body;
  }

  /** The refusal of a body that the gate did not let in. */
  static Refusal refused(GateRefusal refusal) {
    return switch (refusal.law()) {
      case BYTES, DEPTH, STRING, TOKENS -> Refusal.of(413, "too-long", refusal.getMessage());
      default -> Refusal.of(400, "structure", refusal.getMessage());
    };
  }

  private static byte[] readAtMost(InputStream stream, int length) {
    try {
      return stream.readNBytes(length);
    } catch (IOException e) {
      throw Refusal.of(
          400, "structure", "The body breaks off, or is not what its Content-Encoding says.");
    }
  }

  private static InputStream inflated(HttpServletRequest request) throws IOException {
    String encoding = request.getHeader("Content-Encoding");
    String coding = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "identity" -> request.getInputStream();
      case "gzip", "x-gzip" -> gzip(request.getInputStream());
      default ->
          throw Refusal.of(415, "not-supported", "Content-Encoding may be gzip or left out.");
    };
  }

  private static InputStream gzip(InputStream stream) throws IOException {
    try {
      return new GZIPInputStream(stream);
    } catch (IOException e) {
      throw Refusal.of(400, "structure", "The body is not what its Content-Encoding says.");
    }
  }

  private static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    try {
      MediaType type = MediaType.parseMediaType(contentType);
      boolean json = type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
      String charset = type.getParameter("charset");
      return type.getType().equals("application")
          && json
          && (charset == null
              || Arrays.asList("utf-8", "utf8").contains(charset.toLowerCase(Locale.ROOT)));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
