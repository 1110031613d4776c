package org.attune.fhir.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Whose record is looked at, and by whom.
 *
 * @param patient id of the patient in focus, without {@code Patient/}
 * @param user reference of the user: {@code Practitioner/…} or {@code PractitionerRole/…}, which is
 *     resolved to its practitioner. Null when there is none
 */
public record Focus(String patient, @Nullable String user) {}
