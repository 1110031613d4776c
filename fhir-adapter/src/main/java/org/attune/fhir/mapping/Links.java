package org.attune.fhir.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How encounters, appointments, procedures, episodes and messages belong together. */
final class Links {

  private static final Duration RECENT = Duration.ofHours(24);

  private final Map<String, List<EncounterResource>> visitsByAppointment = new HashMap<>();
  private final Set<String> exposures = new HashSet<>();
  private final NavigableSet<Instant> patientWrote = new TreeSet<>();
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
    for (CommunicationResource message : all.all(CommunicationResource.class)) {
      Instant written = message.writtenByPatient(all);
      if (written != null) {
        patientWrote.add(written);
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

  /** Whether the patient wrote in the 24 hours before a time. */
  boolean patientWroteBefore(Instant time) {
    Instant last = patientWrote.floor(time);
    return last != null && !last.isBefore(time.minus(RECENT));
  }

  /** Reference of the single active episode, null when there is none or more than one. */
  @Nullable String onlyActiveEpisode() {
    return onlyActiveEpisode;
  }
}
