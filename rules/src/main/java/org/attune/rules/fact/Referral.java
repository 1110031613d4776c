package org.attune.rules.fact;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service request: a referral, or an arrangement for an access need.
 *
 * @param source the request
 * @param codes fact codes of its code and category
 * @param authored when it was written, null when unknown
 * @param requester reference of who asked, null when unknown
 * @param performers references of who is asked
 * @param ownPractice a performer is a practice that the requester owns
 * @param from first instant it covers, null when it gives none
 * @param to last instant it covers, null when it gives none
 */
public record Referral(
    Source source,
    Set<String> codes,
    @Nullable Instant authored,
    @Nullable String requester,
    Set<String> performers,
    boolean ownPractice,
    @Nullable Instant from,
    @Nullable Instant to)
    implements Fact {}
