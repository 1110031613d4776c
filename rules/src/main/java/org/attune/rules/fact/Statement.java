package org.attune.rules.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coded observation other than a rating: a stated preference, an observance day, a gift, a
 * screening answer.
 *
 * @param source the observation
 * @param code fact code, e.g. {@code preference-clinician}, {@code gift-received}
 * @param at when it was recorded
 * @param by who stated it
 * @param byReference reference of that person, null when unknown
 * @param value code of the value, null when none; free text is never kept. Of {@code
 *     preferred-channel} it is the name of a {@link Channel}, of {@code observance-day} {@code mon}
 *     … {@code sun}, of a gift its currency
 * @param number numeric value, null when none
 * @param flag yes/no value
 * @param importance stated importance 1–5, null when none
 * @param met whether a stated preference is met
 * @param from first instant it speaks of, null when undated
 * @param to last instant it speaks of, null when undated
 */
public record Statement(
    Source source,
    String code,
    Instant at,
    Rater by,
    @Nullable String byReference,
    @Nullable String value,
    @Nullable Double number,
    Triple flag,
    @Nullable Integer importance,
    Triple met,
    @Nullable Instant from,
    @Nullable Instant to)
    implements Fact {}
