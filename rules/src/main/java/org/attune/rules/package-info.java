/**
 * Clinical rules for the therapeutic relationship: the knowledge and the engine that applies it.
 */
@NullMarked
package org.attune.rules;

import org.jspecify.annotations.NullMarked;
