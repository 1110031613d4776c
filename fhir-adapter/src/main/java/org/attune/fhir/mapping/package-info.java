/** The one mapping from FHIR R4 JSON to facts: a streaming pass over gated bytes. */
@NullMarked
package org.attune.fhir.mapping;

import org.jspecify.annotations.NullMarked;
