/**
 * The course of one rating series: what was unusual when, and where it stands between rupture and
 * repair.
 *
 * <p><b>What counts as unusual.</b> Scores in state {@code none} are <i>calm</i>; the latest of
 * them make the personal baseline. With at least 4 of them a score warns when it lies below the
 * inner limit and fell reliably (90 %), or below the outer limit, or the cumulative sum signals.
 * With fewer it warns when it fell reliably (95 %). A score that does not warn informs when it lies
 * below the inner limit, fell reliably (95 %), or the moving average signals.
 *
 * <p><b>Transitions</b> at a rated session; of each state the first row that holds. <i>k</i> counts
 * rated sessions since the opening, R is the level before the rupture, d the depth R − lowest score
 * since the opening, SEM the standard error, and LCL2 the inner limit at the opening.
 *
 * <table>
 * <caption>From state, on condition, to state</caption>
 * <tr><td>none</td><td>the score warns, or tension was reported</td><td>open</td></tr>
 * <tr><td>none</td><td>else</td><td>none</td></tr>
 * <tr><td>open</td><td>score ≥ R − SEM</td><td>repaired-full</td></tr>
 * <tr><td>open</td><td>score ≥ R − .5 d and score ≥ LCL2</td><td>repaired-partial</td></tr>
 * <tr><td>open</td><td>k = 3, or 45 days since the last rated session</td><td>unrepaired</td></tr>
 * <tr><td>open</td><td>else</td><td>open</td></tr>
 * <tr><td>unrepaired</td><td>k &gt; 6</td><td>as from none</td></tr>
 * <tr><td>unrepaired</td><td>score ≥ R − SEM</td><td>repaired-full</td></tr>
 * <tr><td>unrepaired</td><td>score ≥ R − .5 d and score ≥ LCL2</td><td>repaired-partial</td></tr>
 * <tr><td>unrepaired</td><td>else</td><td>unrepaired</td></tr>
 * <tr><td>repaired-*</td><td>always</td><td>as from none</td></tr>
 * </table>
 *
 * <p>After the last session an open rupture is unrepaired once 45 days have passed or the episode
 * has ended; no other state changes with time alone.
 *
 * <p><b>What follows from that.</b> The score that opens a rupture never repairs it; the score that
 * repairs one never opens another; while one is open or unrepaired no second one opens; a score
 * that comes after 45 days may still repair. R is the mean of the last 3 calm scores, but the level
 * of the first 6 scores where the cumulative sum alone opened the rupture, since the last scores
 * have drifted by then. Without any calm score R is the score before, and without that one the
 * opening score itself. Where the baseline has fewer than 4 scores, LCL2 is drawn from those there
 * are (the shrunk spread is defined from one on), and from R and the usual spread when there is
 * none.
 */
@NullMarked
package org.attune.rules.course;

import org.jspecify.annotations.NullMarked;
