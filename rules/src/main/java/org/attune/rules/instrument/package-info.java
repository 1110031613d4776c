/** Instruments: definitions and the scoring of filled forms. */
@NullMarked
package org.attune.rules.instrument;

import org.jspecify.annotations.NullMarked;
