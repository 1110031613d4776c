package org.attune.service.cdshooks;

import org.attune.fhir.server.Credentials;
import org.attune.service.attention.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A hook request that keeps the rules of CDS Hooks.
 *
 * @param service the service called
 * @param patient id of the patient in focus
 * @param user reference of the user, empty where the hook names none
 * @param viewer what kind of viewer the user is
 * @param credentials the FHIR server that may be asked, null when there is none to ask
 */
record HookRequest(
    HookService service,
    String patient,
    String user,
    Viewer viewer,
    @Nullable Credentials credentials) {}
