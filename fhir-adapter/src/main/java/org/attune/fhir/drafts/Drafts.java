package org.attune.fhir.drafts;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;

/**
 * Writes drafts as FHIR R4. Every draft is about one patient, stands as a proposal until the
 * clinician accepts it, and is labelled as restricted. The same kind and context always give the
 * same text, its temporary id included. Safe for use by many threads.
 */
public final class Drafts {

  private static final String FACT = "https://attune.example/fhir/CodeSystem/fact";
  private static final String RULE = "https://attune.example/fhir/CodeSystem/rule";
  private static final String CONFIDENTIALITY =
      "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
  private static final String LANGUAGE = "urn:ietf:bcp:47";

  private final FhirContext fhir = FhirContext.forR4Cached();

  /** A draft as JSON, in one line, without nulls or empty members. */
  public String resource(Draft kind, DraftContext context) {
    DomainResource resource =
        switch (kind) {
          case INTERPRETER_REQUEST -> request(kind, context);
          case CLOSING_LETTER -> letter(kind, context);
          default -> task(kind, context);
        };
    resource.setId(temporaryId(kind, context));
    resource.getMeta().addSecurity(CONFIDENTIALITY, "R", "restricted");
    resource.getMeta().addTag(RULE, context.rule(), null);
    return fhir.newJsonParser().encodeResourceToString(resource);
  }

  private static Task task(Draft kind, DraftContext context) {
    Task task = new Task();
    task.setStatus(Task.TaskStatus.DRAFT);
    task.setIntent(Task.TaskIntent.PROPOSAL);
    task.setPriority(
        kind == Draft.SAFETY_ASSESSMENT_TASK
            ? Task.TaskPriority.URGENT
            : Task.TaskPriority.ROUTINE);
    task.setCode(concept(kind, context));
    task.setDescription(context.description());
    task.setFor(patient(context));
    task.setAuthoredOnElement(authored(context));
    if (context.encounter() != null) {
      task.setEncounter(new Reference(context.encounter()));
    }
    if (context.practitioner() != null) {
      task.setRequester(new Reference(context.practitioner()));
    }
    if (kind == Draft.RATING_REQUEST) {
      task.setOwner(patient(context));
      if (context.questionnaire() != null) {
        task.addInput()
            .setType(new CodeableConcept(new Coding(FACT, "questionnaire", null)))
            .setValue(new CanonicalType(context.questionnaire()));
      }
    } else if (context.practitioner() != null) {
      task.setOwner(new Reference(context.practitioner()));
    }
    return task;
  }

  private static ServiceRequest request(Draft kind, DraftContext context) {
    ServiceRequest request = new ServiceRequest();
    request.setStatus(ServiceRequest.ServiceRequestStatus.DRAFT);
    request.setIntent(ServiceRequest.ServiceRequestIntent.PROPOSAL);
    request.setPriority(ServiceRequest.ServiceRequestPriority.ROUTINE);
    request.setCode(concept(kind, context));
    request.setSubject(patient(context));
    request.setAuthoredOnElement(authored(context));
    request.addNote().setText(context.description());
    if (context.language() != null) {
      request.addOrderDetail(new CodeableConcept(new Coding(LANGUAGE, context.language(), null)));
    }
    if (context.encounter() != null) {
      request.setEncounter(new Reference(context.encounter()));
    }
    if (context.practitioner() != null) {
      request.setRequester(new Reference(context.practitioner()));
    }
    return request;
  }

  private static Communication letter(Draft kind, DraftContext context) {
    Communication letter = new Communication();
    letter.setStatus(Communication.CommunicationStatus.PREPARATION);
    letter.addCategory(new CodeableConcept(new Coding(FACT, kind.factCode(), null)));
    letter.setPriority(Communication.CommunicationPriority.ROUTINE);
    letter.setTopic(new CodeableConcept().setText(context.title()));
    letter.setSubject(patient(context));
    letter.addRecipient(patient(context));
    letter.addPayload().setContent(new StringType(context.description()));
    if (context.encounter() != null) {
      letter.setEncounter(new Reference(context.encounter()));
    }
    if (context.practitioner() != null) {
      letter.setSender(new Reference(context.practitioner()));
    }
    return letter;
  }

  private static CodeableConcept concept(Draft kind, DraftContext context) {
    return new CodeableConcept(new Coding(FACT, kind.factCode(), null)).setText(context.title());
  }

  private static Reference patient(DraftContext context) {
    return new Reference("Patient/" + context.patientId());
  }

  private static DateTimeType authored(DraftContext context) {
    return new DateTimeType(
        Date.from(context.asOf()), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone("UTC"));
  }

  private static String temporaryId(Draft kind, DraftContext context) {
    String seed = String.join("\u0000", RULE, kind.code(), context.toString());
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
