package org.attune.fhir.mapping;

import java.time.Instant;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Form;
import org.jspecify.annotations.Nullable;

/** A filled questionnaire. */
final class QuestionnaireResponseResource extends Resource {

  private @Nullable String status;
  private @Nullable String questionnaire;
  private @Nullable String questionnaireVersion;
  private @Nullable FhirTime authored;
  private @Nullable String source;
  private @Nullable String author;
  private @Nullable String encounter;
  private @Nullable Integer seconds;
  private final Answers answers = new Answers();

  QuestionnaireResponseResource() {
    super("QuestionnaireResponse");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "questionnaire" -> canonical(in.uri());
      case "subject" -> subject = in.reference();
      case "authored" -> authored = in.time();
      case "source" -> source = in.reference();
      case "author" -> author = in.reference();
      case "encounter" -> encounter = in.reference();
      case "item" -> answers.readItems(in);
      case "extension" -> {
        Extension time = Extension.find(Extension.readAll(in), Systems.COMPLETION_SECONDS);
        seconds = time == null ? null : time.integer;
      }
      default -> common(name, in);
    }
  }

  private void canonical(@Nullable String text) {
    if (text != null) {
      int bar = text.indexOf('|');
      questionnaire = bar < 0 ? text : text.substring(0, bar);
      questionnaireVersion = bar < 0 || bar + 1 == text.length() ? null : text.substring(bar + 1);
    }
  }

  /** A form without a subject is the patient's where the patient filled it in. */
  @Override
  Owner owner(Assembly all) {
    if (subject != null) {
      return super.owner(all);
    }
    String rater = rater();
    boolean byPatient = rater != null && all.typeOf(this, rater).equals("Patient");
    return byPatient ? all.owner(this, rater) : Owner.NOBODY;
  }

  @Override
  boolean needsNoPatient(Assembly all) {
    return all.isUser(this, rater());
  }

  private @Nullable String rater() {
    return source == null ? author : source;
  }

  @Override
  void conclude(Assembly all) {
    Form.Status where = where();
    if (where == null) {
      return;
    }
    Instant at = all.start(authored);
    if (at == null || questionnaire == null) {
      String lacks = questionnaire == null ? "questionnaire" : "readable date";
      all.note(Assembly.UNUSABLE, this, "It names no " + lacks + "; it was left out.");
      return;
    }
    FormMapping mapping = all.mapping().form(questionnaire, questionnaireVersion);
    String url = mapping == null ? questionnaire : mapping.url();
    if (OwnForms.isCanonicalOfOne(url) && !all.isUser(this, rater())) {
      return;
    }
    boolean keeps = mapping == null || mapping.version() == null;
    all.add(
        FactKind.FORMS,
        at,
        new Form(
            source(),
            url,
            keeps ? questionnaireVersion : mapping.version(),
            where,
            at,
            all.rater(this, rater()),
            all.raterReference(this, rater()),
            all.resolveOrNull(this, encounter),
            answers.values(mapping),
            answers.unreadable(mapping),
            seconds,
            all.start(lastUpdated)));
  }

  private Form.@Nullable Status where() {
    return switch (status == null ? "" : status) {
      case "completed" -> Form.Status.COMPLETED;
      case "amended" -> Form.Status.AMENDED;
      case "in-progress" -> Form.Status.IN_PROGRESS;
      case "stopped" -> Form.Status.STOPPED;
      case "entered-in-error" -> Form.Status.ENTERED_IN_ERROR;
      default -> null;
    };
  }
}
