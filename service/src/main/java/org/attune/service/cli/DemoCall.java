package org.attune.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.fhir.gate.Gate;
import org.attune.fhir.gate.GateRefusal;
import org.attune.fhir.gate.Limits;
import org.attune.service.json.Json;
import org.attune.service.json.JsonTree;

/** One real hook call for a person of the demo EHR, shown for reading. */
final class DemoCall {

  private static final Pattern PRACTITIONER =
      Pattern.compile("\"(Practitioner/[A-Za-z0-9\\-.]+)\"");
  private static final int MOST_PEOPLE = 20;
  private static final int TRIES = 3;

  /** 412: something indispensable did not come in time. */
  private static final int EHR_TOO_SLOW = 412;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String service;
  private final String ehr;

  DemoCall(String service, String ehr) {
    this.service = service;
    this.ehr = ehr;
  }

  /** Calls for one person after another until cards come back, and shows that call. */
  void show(PrintWriter out) throws InterruptedException {
    for (String patient : patients()) {
      String user = practitioner(patient);
      if (user.isEmpty()) {
        continue;
      }
      List<?> cards = cards(patient, user);
      if (!cards.isEmpty()) {
        out.println("One hook call, patient-view, for Patient/" + patient + " seen by " + user);
        out.println("(no prefetch: the records were read from the demo EHR)");
        cards.forEach(card -> print(out, card));
        return;
      }
    }
    throw new BadInput("The demo EHR at " + ehr + " holds nobody for whom a card would be shown.");
  }

  private List<String> patients() throws InterruptedException {
    List<String> ids = new ArrayList<>();
    Object bundle = tree(get(ehr + "/Patient?_count=" + MOST_PEOPLE));
    if (bundle instanceof Map<?, ?> map && map.get("entry") instanceof List<?> entries) {
      for (Object entry : entries) {
        if (entry instanceof Map<?, ?> member
            && member.get("resource") instanceof Map<?, ?> resource
            && resource.get("id") instanceof String id) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  private String practitioner(String patient) throws InterruptedException {
    Matcher reference =
        PRACTITIONER.matcher(get(ehr + "/Encounter?patient=" + patient + "&_sort=-date&_count=1"));
    return reference.find() ? reference.group(1) : "";
  }

  private List<?> cards(String patient, String user) throws InterruptedException {
    byte[] body =
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("hook", "patient-view");
              json.writeStringProperty("hookInstance", UUID.randomUUID().toString());
              json.writeStringProperty("fhirServer", ehr);
              json.writeObjectPropertyStart("context");
              json.writeStringProperty("userId", user);
              json.writeStringProperty("patientId", patient);
              json.writeEndObject();
              json.writeEndObject();
            });
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service + "/cds-services/attune-patient-view"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    HttpResponse<String> answer = send(request);
    for (int i = 1; i < TRIES && answer.statusCode() == EHR_TOO_SLOW; i++) {
      answer = send(request);
    }
    return tree(body(answer)) instanceof Map<?, ?> map && map.get("cards") instanceof List<?> cards
        ? cards
        : List.of();
  }

  private static void print(PrintWriter out, Object card) {
    if (!(card instanceof Map<?, ?> members)) {
      return;
    }
    out.println();
    out.println("[" + members.get("indicator") + "] " + members.get("summary"));
    out.println();
    String.valueOf(members.get("detail")).lines().forEach(line -> out.println("    " + line));
    if (members.get("suggestions") instanceof List<?> suggestions) {
      out.println();
      for (Object suggestion : suggestions) {
        out.println("    ( ) " + ((Map<?, ?>) suggestion).get("label"));
      }
    }
    if (members.get("links") instanceof List<?> links && links.get(0) instanceof Map<?, ?> link) {
      out.println();
      out.println("    " + link.get("label") + " " + link.get("url"));
    }
  }

  private String get(String url) throws InterruptedException {
    return body(
        send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "application/fhir+json")));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
    HttpRequest built = request.timeout(Duration.ofSeconds(10)).build();
    try {
      return http.send(built, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new BadInput(where(built) + " does not answer. Maybe start both with: ./attune demo");
    }
  }

  private static String body(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new BadInput(
          where(answer.request()) + " answered with HTTP status " + answer.statusCode() + ".");
    }
    return answer.body();
  }

  private static String where(HttpRequest request) {
    return request.uri().getScheme() + "://" + request.uri().getAuthority();
  }

  private static Object tree(String json) {
    try {
      Object tree = JsonTree.read(Gate.open(json.getBytes(StandardCharsets.UTF_8), Limits.BODY));
      return tree == null ? Map.of() : tree;
    } catch (GateRefusal refusal) {
      return Map.of();
    }
  }
}
