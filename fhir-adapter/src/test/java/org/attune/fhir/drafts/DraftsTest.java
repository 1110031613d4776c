package org.attune.fhir.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {

  private static final FhirContext R4 = FhirContext.forR4Cached();
  private static final FhirValidator VALIDATOR = validator();
  private static final Instant AS_OF = Instant.parse("2026-03-16T08:00:00Z");
  private static final DraftContext FULL =
      new DraftContext(
          "p1",
          "Practitioner/7",
          "Encounter/9",
          "TRU-03",
          "Talk about working together",
          "Take a few minutes for how the work together feels.",
          AS_OF,
          "fa-AF",
          "https://attune.example/fhir/Questionnaire/wai-sr|1.0");
  private static final DraftContext BARE =
      new DraftContext("p1", null, null, "CUL-01", "Title", "Text", AS_OF, null, null);

  private final Drafts drafts = new Drafts();

  private static FhirValidator validator() {
    ValidationSupportChain support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(R4),
            new CommonCodeSystemsTerminologyService(R4),
            new InMemoryTerminologyServerValidationSupport(R4));
    return R4.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void isValidR4(Draft kind) {
    assertThat(VALIDATOR.validateWithResult(drafts.resource(kind, FULL)).getMessages())
        .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .isEmpty();
    assertThat(VALIDATOR.validateWithResult(drafts.resource(kind, BARE)).isSuccessful()).isTrue();
  }

  @Test
  void isFoundInvalidWhereAStatusIsMissing() {
    String broken = drafts.resource(Draft.REVIEW_TASK, FULL).replace("\"status\":\"draft\",", "");

    assertThat(VALIDATOR.validateWithResult(broken).isSuccessful()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void holdsNoNullsAndNothingEmpty(Draft kind) {
    assertThat(drafts.resource(kind, BARE)).doesNotContain("null", "\"\"", "[]", "{}", "\n");
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void isRestrictedAndTracesItsRule(Draft kind) {
    DomainResource draft = read(drafts.resource(kind, FULL));

    assertThat(draft.getMeta().getSecurity())
        .extracting(label -> label.getSystem() + "|" + label.getCode())
        .containsExactly("http://terminology.hl7.org/CodeSystem/v3-Confidentiality|R");
    assertThat(draft.getMeta().getTag("https://attune.example/fhir/CodeSystem/rule", "TRU-03"))
        .isNotNull();
    assertThat(draft.getIdElement().getIdPart()).matches("[0-9a-f-]{36}");
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void isTheSameTextForTheSameInputs(Draft kind) {
    assertThat(new Drafts().resource(kind, FULL)).isEqualTo(drafts.resource(kind, FULL));
  }

  @Test
  void hasAnIdOfItsOwnForEachKindAndContext() {
    assertThat(idOf(Draft.REVIEW_TASK, FULL))
        .isNotEqualTo(idOf(Draft.CONSULTATION_TASK, FULL))
        .isNotEqualTo(idOf(Draft.REVIEW_TASK, BARE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Draft.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INTERPRETER_REQUEST", "CLOSING_LETTER"})
  void proposesATaskAboutThePatient(Draft kind) {
    Task task = (Task) read(drafts.resource(kind, FULL));

    assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.DRAFT);
    assertThat(task.getIntent()).isEqualTo(Task.TaskIntent.PROPOSAL);
    assertThat(task.getFor().getReference()).isEqualTo("Patient/p1");
    assertThat(task.getRequester().getReference()).isEqualTo("Practitioner/7");
    assertThat(task.getEncounter().getReference()).isEqualTo("Encounter/9");
    assertThat(task.getAuthoredOn()).hasSameTimeAs(Date.from(AS_OF));
    assertThat(task.getCode().getCodingFirstRep().getSystem())
        .isEqualTo("https://attune.example/fhir/CodeSystem/fact");
    assertThat(task.getCode().getText()).isEqualTo("Talk about working together");
    assertThat(task.getDescription()).isEqualTo(FULL.description());
  }

  @Test
  void codesTasksAsTheReadingSideKnowsThem() {
    assertThat(taskCode(Draft.REVIEW_TASK)).isEqualTo("alliance-review");
    assertThat(taskCode(Draft.CONSULTATION_TASK)).isEqualTo("consultation");
  }

  @Test
  void asksThePatientForARating() {
    Task task = (Task) read(drafts.resource(Draft.RATING_REQUEST, FULL));

    assertThat(task.getOwner().getReference()).isEqualTo("Patient/p1");
    assertThat(task.getInputFirstRep().getValue().primitiveValue())
        .isEqualTo("https://attune.example/fhir/Questionnaire/wai-sr|1.0");
  }

  @Test
  void asksForAnInterpreterOfThePatientsLanguage() {
    ServiceRequest request =
        (ServiceRequest) read(drafts.resource(Draft.INTERPRETER_REQUEST, FULL));

    assertThat(request.getStatus()).isEqualTo(ServiceRequest.ServiceRequestStatus.DRAFT);
    assertThat(request.getIntent()).isEqualTo(ServiceRequest.ServiceRequestIntent.PROPOSAL);
    assertThat(request.getSubject().getReference()).isEqualTo("Patient/p1");
    assertThat(request.getOrderDetailFirstRep().getCodingFirstRep().getCode()).isEqualTo("fa-AF");
  }

  @Test
  void preparesALetterWithoutSendingIt() {
    Communication letter = (Communication) read(drafts.resource(Draft.CLOSING_LETTER, FULL));

    assertThat(letter.getStatus()).isEqualTo(Communication.CommunicationStatus.PREPARATION);
    assertThat(letter.getSubject().getReference()).isEqualTo("Patient/p1");
    assertThat(letter.hasSent()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void isFoundByItsName(Draft kind) {
    assertThat(Draft.ofCode(kind.code())).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "review", "REVIEW_TASK"})
  void namesWhatThereIsWhereANameIsUnknown(String name) {
    assertThatThrownBy(() -> Draft.ofCode(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("review-task");
  }

  private String idOf(Draft kind, DraftContext context) {
    return read(drafts.resource(kind, context)).getIdElement().getIdPart();
  }

  private String taskCode(Draft kind) {
    return ((Task) read(drafts.resource(kind, FULL))).getCode().getCodingFirstRep().getCode();
  }

  private static DomainResource read(String json) {
    return (DomainResource) R4.newJsonParser().parseResource(json);
  }
}
