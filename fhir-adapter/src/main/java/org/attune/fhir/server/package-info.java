/**
 * The conversation with the EHR's FHIR server: what a client did not send is asked for, within one
 * deadline, from one origin, and nothing that comes back is trusted.
 */
@NullMarked
package org.attune.fhir.server;

import org.jspecify.annotations.NullMarked;
