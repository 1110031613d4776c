/** What the gate lets in and what it refuses. */
@NullMarked
package org.attune.fhir.gate;

import org.jspecify.annotations.NullMarked;
