package org.attune.service.cdshooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.service.error.Issue;
import org.attune.service.error.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a hook request in one pass over its tokens; unknown fields are stepped over. */
final class EnvelopeReader {

  /** Takes the prefetched value of one key; the parser stands on the value's first token. */
  interface PrefetchReader {

    /**
     * Consumes the whole value and leaves the parser on its last token.
     *
     * @param server the FHIR server as named before the prefetch, null when it was not
     */
    void read(String key, JsonParser json, @Nullable String server);
  }

  private final JsonParser json;
  private final PrefetchReader prefetch;
  private final List<Issue> misshapen = new ArrayList<>();
  private @Nullable String hook;
  private @Nullable String hookInstance;
  private @Nullable String fhirServer;
  private @Nullable Authorization authorization;
  private @Nullable HookContext context;

  private EnvelopeReader(JsonParser json, PrefetchReader prefetch) {
    this.json = json;
    this.prefetch = prefetch;
  }

  /**
   * Reads a request.
   *
   * @throws Refusal 400 when the body is not a JSON object
   */
  static Envelope read(JsonParser json, PrefetchReader prefetch) {
    return new EnvelopeReader(json, prefetch).read();
  }

  private Envelope read() {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw Refusal.of(400, "structure", "The body must be one JSON object.");
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "hook" -> hook = text(name);
        case "hookInstance" -> hookInstance = text(name);
        case "fhirServer" -> fhirServer = text(name);
        case "fhirAuthorization" -> readAuthorization();
        case "context" -> readContext();
        case "prefetch" -> readPrefetch();
        default -> json.skipChildren();
      }
    }
    if (json.nextToken() != null) {
      throw Refusal.of(400, "structure", "The body must be one JSON object and nothing after it.");
    }
    return new Envelope(hook, hookInstance, fhirServer, authorization, context, misshapen);
  }

  private void readAuthorization() {
    if (!isObject("fhirAuthorization")) {
      return;
    }
    Map<String, String> texts = new HashMap<>();
    Long expiresIn = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING) {
        texts.put(name, json.getString());
      } else if (name.equals("expires_in") && value == JsonToken.VALUE_NUMBER_INT) {
        expiresIn = seconds(json.getString());
      } else {
        json.skipChildren();
      }
    }
    authorization =
        new Authorization(
            texts.get("access_token"),
            texts.get("token_type"),
            expiresIn,
            texts.get("scope"),
            texts.get("subject"),
            texts.get("patient"));
  }

  private static @Nullable Long seconds(String digits) {
    return digits.length() > 18 ? null : Long.valueOf(digits);
  }

  private void readContext() {
    if (!isObject("context")) {
      return;
    }
    Map<String, String> texts = new HashMap<>();
    Map<String, List<String>> lists = new HashMap<>();
    Map<String, String> resources = new HashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      switch (json.nextToken()) {
        case VALUE_STRING -> texts.put(name, json.getString());
        case START_ARRAY -> lists.put(name, textsOfList());
        case START_OBJECT -> resources.put(name, typeOfResource());
        case VALUE_NULL -> {}
        default -> texts.put(name, "");
      }
    }
    context = new HookContext(texts, lists, resources);
  }

  private void readPrefetch() {
    if (!isObject("prefetch")) {
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      json.nextToken();
      prefetch.read(key, json, fhirServer);
    }
  }

  /** The texts of a list; an element of another form becomes an empty text. */
  private List<String> textsOfList() {
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      texts.add(json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "");
      json.skipChildren();
    }
    return texts;
  }

  private String typeOfResource() {
    String type = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean named = json.currentName().equals("resourceType");
      if (json.nextToken() == JsonToken.VALUE_STRING && named) {
        type = json.getString();
      }
      json.skipChildren();
    }
    return type;
  }

  private @Nullable String text(String name) {
    return switch (json.currentToken()) {
      case VALUE_STRING -> json.getString();
      case VALUE_NULL -> null;
      default -> {
        misshapen.add(new Issue("structure", name, "'" + name + "' must be a text."));
        json.skipChildren();
        yield null;
      }
    };
  }

  private boolean isObject(String name) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    if (json.currentToken() != JsonToken.VALUE_NULL) {
      misshapen.add(new Issue("structure", name, "'" + name + "' must be an object."));
      json.skipChildren();
    }
    return false;
  }
}
