package org.attune.rules.fact;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recorded permission or refusal that is in force.
 *
 * @param source the consent
 * @param topic fact code of its category, e.g. {@code interpreter}, {@code feedback-forms}
 * @param permitted true for permit, false for deny
 * @param at when it was given, null when undated
 * @param channel the channel it speaks of, null unless it is about one
 * @param data references it is limited to; empty when it is general
 */
public record Consent(
    Source source,
    String topic,
    boolean permitted,
    @Nullable Instant at,
    @Nullable Channel channel,
    Set<String> data)
    implements Fact {}
