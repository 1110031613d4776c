package org.attune.rules.instrument;

import java.time.Instant;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Source;
import org.attune.rules.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An answered item about suicidal thoughts or acts. An item without an answer is unknown and never
 * becomes one of these.
 *
 * @param source the form or score it was answered in
 * @param instrument instrument code, e.g. {@code phq9}
 * @param item linkId of the item, e.g. {@code 9}
 * @param rater who answered
 * @param at when it was answered
 * @param positive whether it was answered positively
 * @param severity how soon it wants attention, null when it is negative
 */
public record SafetyItem(
    Source source,
    String instrument,
    String item,
    Rater rater,
    Instant at,
    boolean positive,
    @Nullable Severity severity)
    implements Fact {}
