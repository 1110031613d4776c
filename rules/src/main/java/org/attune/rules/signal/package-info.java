/**
 * What a pair's facts amount to, computed before the rules run; the only things that rules join.
 */
@NullMarked
package org.attune.rules.signal;

import org.jspecify.annotations.NullMarked;
