package org.attune.fhir.server;

import java.util.Map;
import org.attune.fhir.plan.Read;

/**
 * A read whose answer is to be fetched, from its beginning or from the page after those that are
 * already there.
 *
 * @param read the read
 * @param address relative address, or the {@code next} link of the last page that is there
 */
public record Question(Read read, String address) {

  /**
   * The whole of a read.
   *
   * @param tokens values of the template's tokens
   * @throws IllegalArgumentException when a token has no value or an unfit one
   */
  public static Question of(Read read, Map<String, String> tokens) {
    return new Question(read, read.address(tokens));
  }
}
