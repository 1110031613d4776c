package org.attune.rules.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was charged for a session.
 *
 * @param source the charge item
 * @param visit reference of the session, null when none is given
 * @param waived nothing was charged
 * @param policyReason a policy reason is recorded
 * @param at when, null when undated
 */
public record Charge(
    Source source,
    @Nullable String visit,
    boolean waived,
    boolean policyReason,
    @Nullable Instant at)
    implements Fact {}
