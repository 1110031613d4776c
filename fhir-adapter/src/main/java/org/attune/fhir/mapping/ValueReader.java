package org.attune.fhir.mapping;

import org.attune.fhir.mapping.ReadResult.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads one value, of whatever shape, and hands over the resources in it. */
final class ValueReader {

  /** Takes resources as they are read. */
  interface Taker {

    void take(Resource resource, @Nullable String base, @Nullable String fullUrl);
  }

  private static final int DEEPEST_BUNDLE = 2;

  private final Cursor in;
  private final @Nullable String base;
  private final Taker taker;
  private int bundles;
  private int resources;
  private int outcomes;
  private @Nullable String next;

  ValueReader(Cursor in, @Nullable String base, Taker taker) {
    this.in = in;
    this.base = base;
    this.taker = taker;
  }

  ReadResult read() {
    return new ReadResult(shape(), resources, next, outcomes);
  }

  private Shape shape() {
    if (in.token() == JsonToken.VALUE_NULL) {
      return Shape.NULL;
    }
    String type = in.resourceType();
    if (type == null) {
      in.skip();
      return Shape.OTHER;
    }
    if (type.equals("OperationOutcome")) {
      in.skip();
      return Shape.OUTCOME;
    }
    if (type.equals("Bundle")) {
      readBundle();
      return Shape.BUNDLE;
    }
    Resource resource = readResource(type);
    if (resource != null) {
      taker.take(resource, base, null);
    }
    return Shape.RESOURCE;
  }

  /** Reads a resource, null when it is of a type that is never read. */
  private @Nullable Resource readResource(String type) {
    resources++;
    Resource resource = Resources.ofType(type);
    if (resource == null) {
      in.skip();
    } else {
      resource.read(in);
    }
    return resource;
  }

  private void readBundle() {
    bundles++;
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "entry" -> readEntries();
        case "link" -> readLinks();
        default -> in.skip();
      }
    }
    bundles--;
  }

  private void readEntries() {
    if (in.array()) {
      while (in.objectElement()) {
        readEntry();
      }
    }
  }

  private void readEntry() {
    String fullUrl = null;
    Resource resource = null;
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "fullUrl" -> fullUrl = in.text();
        case "resource" -> resource = readEntryResource();
        default -> in.skip();
      }
    }
    if (resource != null) {
      taker.take(resource, base, fullUrl);
    }
  }

  private @Nullable Resource readEntryResource() {
    String type = in.resourceType();
    if (type == null) {
      in.skip();
      return null;
    }
    if (type.equals("OperationOutcome")) {
      outcomes += Outcomes.severe(in) ? 1 : 0;
      return null;
    }
    if (!type.equals("Bundle")) {
      return readResource(type);
    }
    if (bundles < DEEPEST_BUNDLE) {
      readBundle();
    } else {
      in.skip();
    }
    return null;
  }

  private void readLinks() {
    if (in.array()) {
      while (in.objectElement()) {
        String relation = null;
        String url = null;
        for (String name = in.member(); name != null; name = in.member()) {
          switch (name) {
            case "relation" -> relation = in.text();
            case "url" -> url = in.text();
            default -> in.skip();
          }
        }
        if ("next".equals(relation) && bundles == 1) {
          next = url;
        }
      }
    }
  }
}
