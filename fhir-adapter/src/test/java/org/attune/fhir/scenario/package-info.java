/** Scenarios played through FHIR: from the resources they stand for to what the rules find. */
@NullMarked
package org.attune.fhir.scenario;

import org.jspecify.annotations.NullMarked;
