package org.attune.service.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.attune.service.http.Answered;
import org.attune.service.http.HookBody;
import org.attune.service.http.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Bodies as bytes: checklist R9, R10, and what a Content-Encoding may hide. */
@RunningService
final class BodyTest {

  private final URI view;

  BodyTest(@Value("${local.server.port}") int port) {
    this.view = URI.create("http://127.0.0.1:" + port + "/cds-services/attune-patient-view");
  }

  @Test
  void aZippedBodyIsRead() throws Exception {
    byte[] zipped = zipped(HookBody.of("patient-view").json().getBytes(StandardCharsets.UTF_8));

    assertThat(send("gzip", zipped).status()).isEqualTo(200);
  }

  @Test
  void aZippedBodyThatBreaksOffOrIsNoneIsBadInput() throws Exception {
    byte[] plain = HookBody.of("patient-view").json().getBytes(StandardCharsets.UTF_8);
    byte[] zipped = zipped(plain);

    send("gzip", Arrays.copyOf(zipped, zipped.length - 10)).isOutcome(400, "Content-Encoding");
    send("gzip", plain).isOutcome(400, "Content-Encoding");
    send("br", zipped).isOutcome(415, "Content-Encoding");
  }

  @Test
  void aSmallBodyThatUnfoldsToAHugeOneIsTooLong() throws Exception {
    send("gzip", zipped(new byte[64 << 20])).isOutcome(413, "too-long");
  }

  @Test
  void bytesThatAreNoUtf8AreBadInput() throws Exception {
    send("identity", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
        .isOutcome(400, "structure");
  }

  private Answered send(String encoding, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(view)
            .header("Content-Type", "application/json")
            .header("Content-Encoding", encoding)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    return new Answered(answer.statusCode(), answer.headers(), answer.body());
  }

  private static byte[] zipped(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    }
    return bytes.toByteArray();
  }
}
