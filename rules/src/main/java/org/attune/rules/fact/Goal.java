package org.attune.rules.fact;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A treatment goal.
 *
 * @param source the goal
 * @param expressedBy who put it forward; unknown when not recorded
 * @param accepted the patient's agreement is recorded
 * @param statusAt when its status was last set, null when undated
 * @param categories category codes as {@code system|code}
 */
public record Goal(
    Source source,
    Rater expressedBy,
    boolean accepted,
    @Nullable Instant statusAt,
    Set<String> categories)
    implements Fact {}
