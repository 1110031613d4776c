package org.attune.service.cdshooks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.attune.service.json.Json;
import org.attune.service.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells which CDS services there are and what each would like to have prefetched. */
@Controller
final class DiscoveryController {

  private static final String USAGE =
      "Needs the prefetch keys patient, encounters and questionnaireResponses, or a FHIR server to"
          + " ask; whatever else is missing is named, and the rules that need it are not"
          + " evaluated.";

  private final byte[] services;

  DiscoveryController(Plans plans) {
    this.services =
        Json.bytes(
            json -> {
              json.writeStartObject();
              Json.objectsEvenIfNone(
                  json,
                  "services",
                  List.of(HookService.values()),
                  service -> {
                    json.writeStringProperty("hook", service.hook());
                    json.writeStringProperty("title", service.title());
                    json.writeStringProperty("description", service.description());
                    json.writeStringProperty("id", service.id());
                    Map<String, String> templates = plans.of(service).templates();
                    if (!templates.isEmpty()) {
                      json.writeObjectPropertyStart("prefetch");
                      templates.forEach(json::writeStringProperty);
                      json.writeEndObject();
                    }
                    json.writeStringProperty("usageRequirements", USAGE);
                  });
              json.writeEndObject();
            });
  }

  @GetMapping("/cds-services")
  void services(HttpServletResponse response) throws IOException {
    Answer.json(response, services);
  }
}
