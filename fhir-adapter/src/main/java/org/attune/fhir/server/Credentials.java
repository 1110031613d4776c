package org.attune.fhir.server;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ask, and as whom.
 *
 * @param base the FHIR server; the caller has checked that it is one it may ask
 * @param token the access token for it, null for a server that is open
 */
public record Credentials(FhirEndpoint base, @Nullable BearerToken token) {}
