package org.attune.fhir.server;

import java.util.regex.Pattern;

/**
 * An access token of SMART on FHIR. It is shown to the origin it was given for and to nobody else;
 * its text form hides it.
 */
public final class BearerToken {

  private static final Pattern B64TOKEN = Pattern.compile("[A-Za-z0-9\\-._~+/]+=*");

  private final String value;

  private BearerToken(String value) {
    this.value = value;
  }

  /**
   * The token with this value.
   *
   * @throws IllegalArgumentException when it is not of the form that RFC 6750 §2.1 allows; the
   *     message does not repeat it
   */
  public static BearerToken of(String value) {
    if (!B64TOKEN.matcher(value).matches()) {
      throw new IllegalArgumentException("The access token is not of the form of RFC 6750.");
    }
    return new BearerToken(value);
  }

  /** The value of the {@code Authorization} header. */
  String header() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return "BearerToken[hidden]";
  }
}
