package org.attune.rules.fact;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A total or subscale that arrived as a number, without its items.
 *
 * @param source the observation
 * @param scale instrument and scale, e.g. {@code wai-sr#total}
 * @param value the number as recorded, in the unit of that scale
 * @param at when it was observed
 * @param rater who answered
 * @param raterReference reference of the rater, null when unknown
 * @param visit reference of the encounter, null when none is given
 * @param derivedFrom references of the forms it was computed from
 */
public record Score(
    Source source,
    String scale,
    double value,
    Instant at,
    Rater rater,
    @Nullable String raterReference,
    @Nullable String visit,
    Set<String> derivedFrom)
    implements Fact {}
