package org.attune.service.cdshooks;

import java.util.List;
import org.attune.service.error.Issue;
import org.jspecify.annotations.Nullable;

/**
 * What a hook request says besides its prefetched records, as it was sent and not yet checked.
 *
 * @param hook name of the hook
 * @param hookInstance id of this call, the same when the client repeats it
 * @param fhirServer base address of the client's FHIR server
 * @param authorization access to that server
 * @param context the hook's context
 * @param misshapen fields that have the wrong JSON form
 */
record Envelope(
    @Nullable String hook,
    @Nullable String hookInstance,
    @Nullable String fhirServer,
    @Nullable Authorization authorization,
    @Nullable HookContext context,
    List<Issue> misshapen) {}
