package org.attune.fhir.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of resource that are read; all others are stepped over. */
final class Resources {

  private Resources() {}

  /** A resource of a type, still to be read; null for a type that is never read. */
  static @Nullable Resource ofType(@Nullable String type) {
    if (type == null) {
      return null;
    }
    return switch (type) {
      case "Appointment" -> new AppointmentResource();
      case "AuditEvent" -> new AuditEventResource();
      case "CarePlan" -> new CarePlanResource();
      case "CareTeam" -> new CareTeamResource();
      case "ChargeItem" -> new ChargeItemResource();
      case "Communication" -> new CommunicationResource();
      case "Consent" -> new ConsentResource();
      case "DocumentReference" -> new DocumentReferenceResource();
      case "Encounter" -> new EncounterResource();
      case "EpisodeOfCare" -> new EpisodeOfCareResource();
      case "Flag" -> new FlagResource();
      case "Goal" -> new GoalResource();
      case "Location" -> new LocationResource();
      case "Observation" -> new ObservationResource();
      case "Organization" -> new OrganizationResource();
      case "Patient" -> new PatientResource();
      case "Person" -> new PersonResource();
      case "Practitioner" -> new PractitionerResource();
      case "PractitionerRole" -> new PractitionerRoleResource();
      case "Procedure" -> new ProcedureResource();
      case "QuestionnaireResponse" -> new QuestionnaireResponseResource();
      case "RelatedPerson" -> new RelatedPersonResource();
      case "Schedule" -> new ScheduleResource();
      case "ServiceRequest" -> new ServiceRequestResource();
      case "Slot" -> new SlotResource();
      case "Task" -> new TaskResource();
      default -> null;
    };
  }

  /** Reads the resources inside another one, which itself is in none. */
  static List<Resource> readContained(Cursor in) {
    List<Resource> read = new ArrayList<>(2);
    if (in.array() && in.enterContained()) {
      while (in.objectElement()) {
        String type = in.resourceType();
        Resource resource = ofType(type);
        if (resource == null) {
          resource = new OtherResource(type == null ? "" : type);
        }
        resource.read(in);
        in.add(read, resource);
      }
      in.leaveContained();
    }
    in.skip();
    return read;
  }
}
