package org.attune.fhir.mapping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All resources that were read, each once, and how they refer to each other. */
final class Records {

  private final Map<String, Resource> byKey = new HashMap<>(256);
  private @Nullable Map<String, String> keysByUrl;
  private int unidentified;

  /**
   * Takes in a resource. Of two with one id the higher version is kept, else the one changed later.
   */
  void add(Resource resource, @Nullable String base, @Nullable String fullUrl) {
    resource.place(base, fullUrl, ++unidentified);
    byKey.merge(resource.key(), resource, Records::newer);
    keysByUrl = null;
  }

  /** The resource with a reference of the form {@code Type/id}, null when none was read. */
  @Nullable Resource get(String key) {
    return byKey.get(key);
  }

  /** All resources, in no order that means anything. */
  Collection<Resource> all() {
    return byKey.values();
  }

  /** The reference, {@code Type/id} where it can be had, that is meant by one inside a resource. */
  String resolve(@Nullable Resource owner, String reference) {
    if (reference.charAt(0) == '#' && owner != null) {
      String key = owner.key();
      int hash = key.indexOf('#');
      return (hash < 0 ? key : key.substring(0, hash)) + reference;
    }
    if (!References.absolute(reference)) {
      return reference;
    }
    String key = keysByUrl().get(reference);
    if (key != null) {
      return key;
    }
    return owner == null ? reference : owner.withoutBase(reference);
  }

  private Map<String, String> keysByUrl() {
    Map<String, String> keys = keysByUrl;
    if (keys == null) {
      keys = new HashMap<>();
      for (Resource resource : byKey.values()) {
        String url = resource.fullUrl();
        if (url != null) {
          keys.put(References.withoutVersion(url), resource.key());
        }
      }
      keysByUrl = keys;
    }
    return keys;
  }

  private static Resource newer(Resource one, Resource other) {
    int order = Long.compare(versionNumber(one), versionNumber(other));
    if (order == 0) {
      order = changed(one).compareTo(changed(other));
    }
    return order < 0 ? other : one;
  }

  private static long versionNumber(Resource resource) {
    String version = resource.version();
    if (version == null || version.length() > 18) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < version.length(); i++) {
      int digit = version.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static Instant changed(Resource resource) {
    FhirTime changed = resource.lastUpdated;
    return changed == null ? Instant.MIN : changed.start(ZoneOffset.UTC);
  }
}
