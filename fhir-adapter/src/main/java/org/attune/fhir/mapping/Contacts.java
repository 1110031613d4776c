package org.attune.fhir.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attune.rules.fact.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Private addresses, numbers and identifiers of a person, in the form in which they are compared.
 * They are never part of a fact.
 */
final class Contacts {

  final Set<String> homes = new HashSet<>(2);
  final Set<String> phones = new HashSet<>(2);
  final Set<String> emails = new HashSet<>(2);
  final Set<String> identifiers = new HashSet<>(2);
  private @Nullable Channel preferred;

  /** Reads {@code telecom}, {@code address} or {@code identifier}. */
  void member(String name, Cursor in) {
    if (in.array()) {
      while (in.objectElement()) {
        switch (name) {
          case "telecom" -> telecom(in);
          case "address" -> address(in);
          default -> identifier(in);
        }
      }
    }
  }

  /** The channel ranked first, null when none is. */
  @Nullable Channel preferredChannel() {
    return preferred;
  }

  private void telecom(Cursor in) {
    String system = null;
    String value = null;
    String use = null;
    Integer rank = null;
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "system" -> system = in.text();
        case "value" -> value = in.text();
        case "use" -> use = in.text();
        case "rank" -> rank = in.integer();
        default -> in.pass(name);
      }
    }
    if (system == null || "old".equals(use)) {
      return;
    }
    if (rank != null && rank == 1) {
      preferred = channel(system);
    }
    if (value == null || "work".equals(use)) {
      return;
    }
    if (system.equals("phone")) {
      addUnlessEmpty(phones, digits(value));
    } else if (system.equals("email")) {
      addUnlessEmpty(emails, value.strip().toLowerCase(Locale.ROOT));
    }
  }

  private static @Nullable Channel channel(String system) {
    return switch (system) {
      case "phone" -> Channel.PHONE;
      case "sms" -> Channel.SMS;
      case "email" -> Channel.EMAIL;
      default -> null;
    };
  }

  private void address(Cursor in) {
    boolean home = false;
    List<String> lines = new ArrayList<>(2);
    String city = "";
    String postalCode = "";
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "use" -> home = "home".equals(in.text());
        case "line" -> {
          if (in.array()) {
            while (in.element()) {
              lines.add(plain(in.text()));
            }
          }
        }
        case "city" -> city = plain(in.text());
        case "postalCode" -> postalCode = plain(in.text());
        default -> in.pass(name);
      }
    }
    String line = String.join(" ", lines).strip();
    if (home && !line.isEmpty() && !(city + postalCode).isEmpty()) {
      homes.add(line + "|" + city + "|" + postalCode);
    }
  }

  private void identifier(Cursor in) {
    String system = null;
    String value = null;
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "system" -> system = in.text();
        case "value" -> value = in.text();
        default -> in.pass(name);
      }
    }
    if (system != null && value != null && !value.isBlank()) {
      identifiers.add(system + "|" + value);
    }
  }

  /** Lower case, single blanks, no punctuation. */
  private static String plain(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        gap = !kept.isEmpty();
      } else if (Character.isLetterOrDigit(c)) {
        kept.append(gap ? " " : "").append(c);
        gap = false;
      }
    }
    return kept.toString().toLowerCase(Locale.ROOT);
  }

  /** The digits of a number, without the 00 that stands for a plus sign. */
  private static String digits(String number) {
    StringBuilder digits = new StringBuilder(number.length());
    number.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.indexOf("00") == 0 ? digits.substring(2) : digits.toString();
  }

  private static void addUnlessEmpty(Set<String> to, String text) {
    if (!text.isEmpty()) {
      to.add(text);
    }
  }
}
