/**
 * What was observed about one patient: dated, sourced records with units. A fact says what a system
 * recorded, never what it means; meaning is computed in {@code calculation}, {@code course} and
 * {@code signal} and judged by the rules.
 */
@NullMarked
package org.attune.rules.fact;

import org.jspecify.annotations.NullMarked;
