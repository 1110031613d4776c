package org.attune.rules.fact;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One scored form (or its totals), bound to a session: the unit of every rating series.
 *
 * @param source the record the total rests on
 * @param instrument instrument code, e.g. {@code wai-sr}
 * @param series key of the series: instrument and questionnaire version, so that a new version
 *     starts a new series
 * @param rater who rated
 * @param raterReference reference of the rater, null when unknown
 * @param at when it was given
 * @param session reference of the session it belongs to, null when it is late
 * @param level best evidence present
 * @param total total in the unit the instrument is compared in, null when invalid or not given
 * @param scales subscale values by name, in the unit they are compared in; invalid ones are absent
 * @param items item values as answered, by linkId; empty for scores
 * @param missing linkIds of the instrument that were not answered; empty for scores
 * @param straightLined all answered items have the same value
 * @param trusted false when the response-validity rules keep it out of series (rushed form)
 */
public record Rating(
    Source source,
    String instrument,
    String series,
    Rater rater,
    @Nullable String raterReference,
    Instant at,
    @Nullable String session,
    Level level,
    @Nullable Double total,
    Map<String, Double> scales,
    Map<String, Double> items,
    Set<String> missing,
    boolean straightLined,
    boolean trusted)
    implements Fact {

  /** Evidence level, best last. */
  public enum Level {
    TOTAL,
    SUBSCALE,
    ITEM
  }

  /** Given too long after its session (or with no session) to speak about it. */
  public boolean late() {
    return session == null;
  }
}
