/** The lexical gate: every byte that comes in is read through it, once, and within limits. */
@NullMarked
package org.attune.fhir.gate;

import org.jspecify.annotations.NullMarked;
