package org.attune.fhir.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The zone in which days and clock times are meant: that of the newest visit's place, else that of
 * the organisation that looks after the patient, else the site's.
 */
final class Zones {

  private Zones() {}

  static ZoneId of(Assembly all, ZoneId site) {
    ZoneId zone = ofPlaces(all);
    if (zone == null) {
      zone = ofOrganization(all);
    }
    return zone == null ? site : zone;
  }

  /** The name of a zone that a place or organisation carries, null when it carries none. */
  static @Nullable String named(List<Extension> extensions) {
    Extension zone = Extension.find(extensions, Systems.TIMEZONE);
    if (zone == null || zone.code == null) {
      zone = Extension.find(extensions, Systems.TZ_CODE);
    }
    return zone == null ? null : zone.code;
  }

  /** The zone of the newest visit whose place names a zone that there is. */
  private static @Nullable ZoneId ofPlaces(Assembly all) {
    ZoneId newest = null;
    Instant since = Instant.MIN;
    String visitKey = "";
    for (EncounterResource visit : all.all(EncounterResource.class)) {
      Instant started = visit.started(all);
      ZoneId zone = started == null ? null : ofPlace(visit, all);
      if (zone != null) {
        int order = started.compareTo(since);
        if (order > 0 || order == 0 && visit.key().compareTo(visitKey) < 0) {
          newest = zone;
          since = started;
          visitKey = visit.key();
        }
      }
    }
    return newest;
  }

  private static @Nullable ZoneId ofPlace(EncounterResource visit, Assembly all) {
    for (String place : visit.places) {
      LocationResource location = all.find(LocationResource.class, visit, place);
      ZoneId zone = location == null ? null : ofName(all, location, location.timezone);
      if (zone != null) {
        return zone;
      }
    }
    return null;
  }

  private static @Nullable ZoneId ofOrganization(Assembly all) {
    for (PatientResource patient : all.all(PatientResource.class)) {
      OrganizationResource organization =
          all.find(OrganizationResource.class, patient, patient.managingOrganization);
      if (organization != null) {
        return ofName(all, organization, organization.timezone);
      }
    }
    return null;
  }

  private static @Nullable ZoneId ofName(Assembly all, Resource from, @Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      ZoneRulesProvider.getRules(name, true);
      return ZoneId.of(name);
    } catch (ZoneRulesException e) {
      all.note(Assembly.UNUSABLE, from, "Its time zone is not one of the IANA time zones.");
      return null;
    }
  }
}
