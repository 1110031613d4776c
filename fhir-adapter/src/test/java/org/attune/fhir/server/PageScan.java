package org.attune.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.nio.charset.StandardCharsets;
import org.attune.fhir.gate.Gate;
import org.attune.fhir.gate.Limits;
import org.attune.fhir.mapping.ReadResult;
import org.attune.fhir.mapping.ReadResult.Shape;
import org.attune.fhir.mapping.ReadSource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;

/** An intake for tests that only counts: the gate, then HAPI's parser. */
final class PageScan {

  private static final FhirContext R4 = FhirContext.forR4Cached();

  private PageScan() {}

  static ReadResult take(byte[] body, ReadSource source) {
    Gate.drain(Gate.open(body, Limits.PAGE));
    IBaseResource resource;
    try {
      resource = R4.newJsonParser().parseResource(new String(body, StandardCharsets.UTF_8));
    } catch (DataFormatException noResource) {
      return new ReadResult(Shape.OTHER, 0, null, 0);
    }
    if (resource instanceof OperationOutcome) {
      return new ReadResult(Shape.OUTCOME, 0, null, 1);
    }
    if (!(resource instanceof Bundle bundle)) {
      return new ReadResult(Shape.RESOURCE, 1, null, 0);
    }
    int outcomes =
        (int)
            bundle.getEntry().stream()
                .filter(e -> e.getResource() instanceof OperationOutcome)
                .count();
    int resources = bundle.getEntry().size() - outcomes;
    String next = bundle.getLink("next") == null ? null : bundle.getLink("next").getUrl();
    return new ReadResult(Shape.BUNDLE, resources, next, outcomes);
  }
}
