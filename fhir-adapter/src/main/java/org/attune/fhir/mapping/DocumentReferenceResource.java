package org.attune.fhir.mapping;

import org.attune.rules.fact.Document;
import org.attune.rules.fact.FactKind;
import org.jspecify.annotations.Nullable;

/** That a document exists; its content is stepped over. */
final class DocumentReferenceResource extends Resource {

  private @Nullable String status;
  private final Codes types = new Codes();
  private @Nullable FhirTime date;

  DocumentReferenceResource() {
    super("DocumentReference");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "subject" -> subject = in.reference();
      case "type" -> in.concept(types);
      case "date" -> date = in.time();
      default -> common(name, in);
    }
  }

  @Override
  void conclude(Assembly all) {
    if ("current".equals(status) && types.fact("safety-plan")) {
      all.add(
          FactKind.DOCUMENTS,
          all.start(date),
          new Document(source(), "safety-plan", all.start(date)));
    }
  }
}
