/**
 * Pure arithmetic over rating series, pairs of ratings and attendance; every formula names its
 * source.
 */
@NullMarked
package org.attune.rules.calculation;

import org.jspecify.annotations.NullMarked;
