/** Outgoing FHIR R4 resources: drafts that a card offers and a clinician may accept. */
@NullMarked
package org.attune.fhir.drafts;

import org.jspecify.annotations.NullMarked;
