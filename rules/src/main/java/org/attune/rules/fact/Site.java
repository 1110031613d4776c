package org.attune.rules.fact;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * What the site says about itself and the rules have to know.
 *
 * @param languages BCP-47 tags spoken at the site; never empty
 * @param holidays local dates that are not working days
 * @param zone time zone used where the record names none
 */
public record Site(Set<String> languages, Set<LocalDate> holidays, ZoneId zone) {}
