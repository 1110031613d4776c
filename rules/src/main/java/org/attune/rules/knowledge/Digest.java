package org.attune.rules.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** SHA-256 over named texts in order of name, the same on every platform. */
final class Digest {

  private final MessageDigest sha256;

  Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Adds texts under a heading; line ends count as one newline, whatever the platform. */
  Digest add(String heading, Map<String, String> texts) {
    update(heading);
    texts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            text -> {
              update(text.getKey());
              update(text.getValue().replace("\r\n", "\n"));
            });
    return this;
  }

  /** The digest in hexadecimal. */
  String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  private void update(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    sha256.update(bytes);
  }
}
