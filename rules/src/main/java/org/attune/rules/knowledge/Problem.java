package org.attune.rules.knowledge;

/**
 * One thing wrong with the knowledge.
 *
 * @param file name of the file
 * @param key where in it, e.g. {@code TRU-01.thresholds[0].value}; empty for the whole file
 * @param value what stands there, empty when nothing does
 * @param expected what was expected
 */
public record Problem(String file, String key, String value, String expected) {

  /** One line for a person. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(file);
    if (!key.isEmpty()) {
      line.append(": ").append(key);
    }
    if (!value.isEmpty()) {
      line.append(" is '").append(value).append('\'');
    }
    return line.append(": ").append(expected).toString();
  }
}
