package org.attune.rules.fact;

import java.util.Set;

/**
 * An active care team of the patient.
 *
 * @param source the care team
 * @param practitioners references of its members
 */
public record CareTeam(Source source, Set<String> practitioners) implements Fact {}
