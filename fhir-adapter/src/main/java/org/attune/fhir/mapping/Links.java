package org.attune.fhir.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How encounters, appointments, procedures and episodes belong together. */
final class Links {

  private final Map<String, List<EncounterResource>> visitsByAppointment = new HashMap<>();
  private final Set<String> exposures = new HashSet<>();
  private final @Nullable String onlyActiveEpisode;

  Links(Assembly all) {
    for (EncounterResource visit : all.all(EncounterResource.class)) {
      for (String appointment : visit.appointments()) {
        visitsByAppointment
            .computeIfAbsent(all.resolve(visit, appointment), key -> new ArrayList<>(1))
            .add(visit);
      }
    }
    for (ProcedureResource procedure : all.all(ProcedureResource.class)) {
      if (procedure.exposure() && procedure.encounter != null) {
        exposures.add(all.resolve(procedure, procedure.encounter));
      }
    }
    List<String> active = new ArrayList<>(1);
    for (EpisodeOfCareResource episode : all.all(EpisodeOfCareResource.class)) {
      if (episode.active()) {
        active.add(episode.key());
      }
    }
    onlyActiveEpisode = active.size() == 1 ? active.get(0) : null;
  }

  /** The encounters that fulfilled an appointment. */
  List<EncounterResource> visitsOf(AppointmentResource appointment) {
    return visitsByAppointment.getOrDefault(appointment.key(), List.of());
  }

  /** References of the encounters in which exposure work was done. */
  Set<String> exposures() {
    return exposures;
  }

  /** Reference of the single active episode, null when there is none or more than one. */
  @Nullable String onlyActiveEpisode() {
    return onlyActiveEpisode;
  }
}
