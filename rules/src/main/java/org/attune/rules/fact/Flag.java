package org.attune.rules.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An active flag: an access need, an elevated risk.
 *
 * @param source the flag
 * @param code fact code, e.g. {@code need-hearing}, {@code elevated-risk}
 * @param from when it begins, null when undated
 * @param to when it ends, null when open
 */
public record Flag(Source source, String code, @Nullable Instant from, @Nullable Instant to)
    implements Fact {}
