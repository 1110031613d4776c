package org.attune.service.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** A hook request in the making: members as raw JSON, each to be replaced or left out. */
public final class HookBody {

  private static final String EMPTY = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}";

  private static final AtomicLong CALLS = new AtomicLong();

  private final Map<String, String> members = new LinkedHashMap<>();
  private final Map<String, String> context = new LinkedHashMap<>();
  private final Map<String, String> prefetch = new LinkedHashMap<>();

  private HookBody() {}

  /**
   * A request of a hook that is right as it stands, for a patient of whom nothing is recorded; each
   * is a call of its own.
   */
  public static HookBody of(String hook) {
    HookBody body = new HookBody();
    body.with("hook", quoted(hook));
    body.with(
        "hookInstance", quoted("00000000-0000-4000-8000-%012d".formatted(CALLS.incrementAndGet())));
    if (!hook.equals("order-dispatch")) {
      body.context("userId", quoted("Practitioner/t1"));
    }
    body.context("patientId", quoted("p1"));
    if (hook.startsWith("encounter-")) {
      body.context("encounterId", quoted("e1"));
    }
    if (hook.equals("appointment-book")) {
      body.context("appointments", "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}");
    }
    if (hook.equals("order-dispatch")) {
      body.context("dispatchedOrders", "[\"ServiceRequest/o1\"]");
      body.context("performer", quoted("Practitioner/t1"));
    }
    return body.indispensable();
  }

  private HookBody indispensable() {
    prefetch("patient", "{\"resourceType\":\"Patient\",\"id\":\"p1\"}");
    prefetch("encounters", EMPTY);
    return prefetch("questionnaireResponses", EMPTY);
  }

  /** Sets a member of the request. */
  public HookBody with(String name, String json) {
    members.put(name, json);
    return this;
  }

  /** Leaves a member of the request out. */
  public HookBody without(String name) {
    members.remove(name);
    return this;
  }

  /** Sets a field of the context. */
  public HookBody context(String name, String json) {
    context.put(name, json);
    return this;
  }

  /** Leaves a field of the context out. */
  public HookBody withoutContext(String name) {
    context.remove(name);
    return this;
  }

  /** Sets a value of the prefetch. */
  public HookBody prefetch(String key, String json) {
    prefetch.put(key, json);
    return this;
  }

  /** Leaves a key of the prefetch out. */
  public HookBody withoutPrefetch(String key) {
    prefetch.remove(key);
    return this;
  }

  /** Leaves the whole prefetch out. */
  public HookBody withoutPrefetch() {
    prefetch.clear();
    return this;
  }

  /** The request. */
  public String json() {
    Map<String, String> all = new LinkedHashMap<>(members);
    all.putIfAbsent("context", object(context));
    if (!prefetch.isEmpty()) {
      all.putIfAbsent("prefetch", object(prefetch));
    }
    return object(all);
  }

  /** A text as JSON. */
  public static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String object(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
