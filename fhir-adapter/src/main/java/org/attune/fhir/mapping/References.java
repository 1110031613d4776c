package org.attune.fhir.mapping;

import org.jspecify.annotations.Nullable;

/** Forms of FHIR references. */
final class References {

  private static final String HISTORY = "/_history/";
  private static final String UUID = "urn:uuid:";
  private static final String[] FREQUENT = {"Patient", "Practitioner", "PractitionerRole"};

  private References() {}

  /** The reference without a version. Ids have no underscores. */
  static String withoutVersion(String reference) {
    int history = reference.indexOf('_') < 0 ? -1 : reference.indexOf(HISTORY);
    return history < 0 ? reference : reference.substring(0, history);
  }

  /** Whether a reference has a scheme, such as {@code https:} or {@code urn:}. */
  static boolean absolute(String reference) {
    return reference.indexOf(':') > 0;
  }

  /** The type that a relative reference names: what stands before its slash; else empty. */
  static String typeOf(String reference) {
    for (String type : FREQUENT) {
      if (reference.startsWith(type) && reference.startsWith("/", type.length())) {
        return type;
      }
    }
    int slash = reference.indexOf('/');
    return slash < 0 || absolute(reference) ? "" : reference.substring(0, slash);
  }

  /** The id that the address of a Bundle entry ends with, null when it has none. */
  static @Nullable String idOf(@Nullable String fullUrl) {
    if (fullUrl == null) {
      return null;
    }
    String url = withoutVersion(fullUrl);
    String id =
        url.startsWith(UUID)
            ? url.substring(UUID.length())
            : url.substring(url.lastIndexOf('/') + 1);
    return Tokens.id(id) ? id : null;
  }

  /** What stands before the type in the address of a Bundle entry, null when there is no such. */
  static @Nullable String baseOf(@Nullable String fullUrl) {
    if (fullUrl == null || !fullUrl.startsWith("http")) {
      return null;
    }
    String url = withoutVersion(fullUrl);
    int type = url.lastIndexOf('/', url.lastIndexOf('/') - 1);
    return type < "https://".length() ? null : url.substring(0, type + 1);
  }
}
