package org.attune.service.cdshooks;

import org.jspecify.annotations.Nullable;

/**
 * The access that the client lends for its FHIR server during one call. Never stored, never logged.
 *
 * @param token bearer token
 * @param type token type as sent
 * @param expiresIn life time in seconds, null when it was not sent as a whole number
 * @param scope scopes granted
 * @param subject client id of the service at the authorization server
 * @param patient id of the one patient it is valid for, null when not restricted
 */
record Authorization(
    @Nullable String token,
    @Nullable String type,
    @Nullable Long expiresIn,
    @Nullable String scope,
    @Nullable String subject,
    @Nullable String patient) {

  @Override
  public String toString() {
    return "Authorization[…]";
  }
}
