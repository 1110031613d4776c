/** What to read about a patient: which resources, by which FHIR searches, for which facts. */
@NullMarked
package org.attune.fhir.plan;

import org.jspecify.annotations.NullMarked;
