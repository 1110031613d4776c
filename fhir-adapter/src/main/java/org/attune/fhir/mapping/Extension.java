package org.attune.fhir.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One extension, with the kinds of value that any of those that are read may have. */
final class Extension {

  String url = "";
  final Codes codes = new Codes();
  @Nullable String code;
  @Nullable Boolean bool;
  @Nullable Integer integer;
  @Nullable String reference;
  List<Extension> parts = List.of();

  /** Reads an array of extensions. */
  static List<Extension> readAll(Cursor in) {
    List<Extension> read = new ArrayList<>(2);
    if (in.array()) {
      while (in.objectElement()) {
        in.add(read, read(in));
      }
    }
    return read;
  }

  private static Extension read(Cursor in) {
    Extension read = new Extension();
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "url" -> {
          String url = in.text();
          read.url = url == null ? "" : url;
        }
        case "valueCode" -> read.code = in.text();
        case "valueBoolean" -> read.bool = in.bool();
        case "valueInteger" -> read.integer = in.integer();
        case "valueReference" -> read.reference = in.reference();
        case "valueCoding" -> in.coding(read.codes);
        case "valueCodeableConcept" -> in.concept(read.codes);
        case "extension" -> read.parts = readAll(in);
        default -> in.pass(name);
      }
    }
    return read;
  }

  /** The first of some extensions with an address, null when there is none. */
  static @Nullable Extension find(List<Extension> among, String url) {
    for (Extension extension : among) {
      if (extension.url.equals(url)) {
        return extension;
      }
    }
    return null;
  }
}
