package org.attune.fhir.oracle;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Throws the parts of a resource; the same seed throws the same. */
final class Dice {

  static final String FACT = "https://attune.example/fhir/CodeSystem/fact";
  static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-03-16T09:00:00+01:00");

  private static final List<Integer> OFFSETS = List.of(60, 0, -300, 330, 765, -210);

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  boolean in(int chances) {
    return random.nextInt(chances) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  /** An object of alternating keys and values; null values are left out. */
  static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        object.put((String) pairs[i], pairs[i + 1]);
      }
    }
    return object;
  }

  /** An instant in the half year before or the two months after the time asked about. */
  OffsetDateTime moment() {
    int minutes = random.nextInt(240 * 24 * 60) - 180 * 24 * 60;
    OffsetDateTime at = AS_OF.plusMinutes(minutes).truncatedTo(ChronoUnit.MINUTES);
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * OFFSETS.get(random.nextInt(OFFSETS.size())));
    return at.withOffsetSameInstant(offset).plusSeconds(random.nextInt(60));
  }

  /** A full instant, with or without fractions of a second. */
  String instant(OffsetDateTime at) {
    return switch (random.nextInt(4)) {
      case 0 -> at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX"));
      case 1 ->
          at.withOffsetSameInstant(ZoneOffset.UTC)
              .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX"));
      default -> at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX"));
    };
  }

  /** A dateTime: an instant, or now and then a date, a month or a year. */
  String dateTime(OffsetDateTime at) {
    return switch (random.nextInt(12)) {
      case 0 -> at.toLocalDate().toString();
      case 1 -> at.toLocalDate().toString().substring(0, 7);
      case 2 -> Integer.toString(at.getYear());
      default -> instant(at);
    };
  }

  /** A coding among others that mean nothing here. */
  Map<String, Object> concept(String system, String code) {
    List<Object> codings = new ArrayList<>();
    if (in(3)) {
      codings.add(object("system", "http://site.test/codes", "code", code, "display", "Local"));
    }
    codings.add(
        object(
            "system",
            system,
            "version",
            in(4) ? "1" : null,
            "code",
            code,
            "userSelected",
            in(4) ? true : null));
    if (in(3)) {
      codings.add(object("system", "http://site.test/codes", "code", "x" + below(9)));
    }
    return object(
        "id",
        in(8) ? "c" + below(9) : null,
        "coding",
        codings,
        "text",
        in(3) ? "as \"said\"" : null);
  }

  Map<String, Object> fact(String code) {
    return concept(FACT, code);
  }

  /** Codes that mean something, with a text-only and a foreign one now and then. */
  Map<String, Object> someFact(String... codes) {
    return switch (random.nextInt(8)) {
      case 0 -> object("text", codes[0]);
      case 1 -> concept("http://site.test/codes", codes[0]);
      default -> fact(codes[random.nextInt(codes.length)]);
    };
  }

  /** A reference, written in one of the ways that R4 allows. */
  Map<String, Object> to(String reference) {
    String written =
        switch (random.nextInt(8)) {
          case 0 -> Corpus.BASE + "/" + reference;
          case 1 -> reference + "/_history/2";
          case 2 -> Corpus.isUrn(reference) ? Corpus.urn(reference) : reference;
          default -> reference;
        };
    return object(
        "reference",
        written,
        "type",
        in(6) ? reference.split("/")[0] : null,
        "display",
        in(4) ? "Somebody" : null);
  }

  Map<String, Object> extension(String url, String type, Object value) {
    return object("url", url, "value" + type, value);
  }

  /** Noise that may stand in any resource: now and then it changes the meaning of everything. */
  void noise(Map<String, Object> resource) {
    if (in(50)) {
      resource.put("implicitRules", "http://site.test/rules");
    }
    if (in(50)) {
      resource.put(
          "modifierExtension", List.of(extension("http://site.test/not", "Boolean", true)));
    }
    if (in(30)) {
      label(resource);
    }
    if (in(4)) {
      resource.put("language", "de");
      resource.put("_language", object("id", "l"));
    }
    if (in(4)) {
      String div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A &amp; b</div>";
      resource.put("text", object("status", "generated", "div", div));
    }
    if (in(4)) {
      resource.putIfAbsent("extension", List.of(extension("http://site.test/ext", "String", "x")));
    }
    if (in(6)) {
      resource.put("fancy", List.of(object("resourceType", "Patient", "id", "p1", "deep", 1)));
    }
  }

  private void label(Map<String, Object> resource) {
    String code = one("R", "V", "PSY", "PSYTHPN", "ETH", "SUD", "SDV", "MINE");
    String system = code.length() == 1 ? "v3-Confidentiality" : "v3-ActCode";
    Map<String, Object> meta = new LinkedHashMap<>();
    if (resource.get("meta") instanceof Map<?, ?> before) {
      before.forEach((name, value) -> meta.put((String) name, value));
    }
    meta.put(
        "security",
        List.of(object("system", "http://terminology.hl7.org/CodeSystem/" + system, "code", code)));
    resource.put("meta", meta);
  }
}
