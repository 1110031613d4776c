package org.attune.fhir.oracle;

import static org.attune.fhir.oracle.Dice.object;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attune.fixtures.record.Json;

/** Bundles of one patient's record, in all the shapes of R4 that the facts are read from. */
final class Corpus {

  static final String BASE = "https://fhir.test/r4";

  private Corpus() {}

  /** Whether a resource goes by a URN in its Bundle. */
  static boolean isUrn(String reference) {
    return reference.hashCode() % 5 == 0;
  }

  static String urn(String reference) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8));
  }

  /** The resources of a record. */
  static List<Map<String, Object>> resources(long seed) {
    Dice dice = new Dice(seed);
    List<Map<String, Object>> resources = new ArrayList<>();
    new PeopleShapes(dice).write(resources);
    new VisitShapes(dice).write(resources);
    new FormShapes(dice).write(resources);
    new MessageShapes(dice).write(resources);
    new PlanShapes(dice).write(resources);
    resources.forEach(dice::noise);
    if (dice.in(3)) {
      resources.add(dice.below(resources.size()), newer(resources));
    }
    return resources;
  }

  /** A later version of a form that is there already, and says something else. */
  private static Map<String, Object> newer(List<Map<String, Object>> resources) {
    for (Map<String, Object> resource : resources) {
      if (resource.get("id").equals("q3")) {
        Map<String, Object> newer = new LinkedHashMap<>(resource);
        newer.put("meta", object("versionId", "12"));
        newer.put("status", "amended");
        return newer;
      }
    }
    throw new IllegalStateException("There is no form q3.");
  }

  /** A searchset of resources. */
  static String bundle(List<Map<String, Object>> resources) {
    List<Object> entries = new ArrayList<>();
    for (Map<String, Object> resource : resources) {
      String reference = resource.get("resourceType") + "/" + resource.get("id");
      String url = isUrn(reference) ? urn(reference) : BASE + "/" + reference;
      entries.add(object("fullUrl", url, "resource", resource, "search", object("mode", "match")));
    }
    return Json.write(
        object(
            "resourceType",
            "Bundle",
            "type",
            "searchset",
            "total",
            entries.size(),
            "entry",
            entries));
  }
}
