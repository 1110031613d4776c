/** What the arithmetic promises, against published examples and as properties. */
@NullMarked
package org.attune.rules.calculation;

import org.jspecify.annotations.NullMarked;
