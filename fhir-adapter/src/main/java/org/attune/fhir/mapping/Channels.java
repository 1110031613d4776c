package org.attune.fhir.mapping;

import java.util.ArrayList;
import java.util.List;
import org.attune.rules.fact.Channel;

/** Ways of being in contact, as FHIR codes them. */
final class Channels {

  private Channels() {}

  /** The channel that some codings name; a personal one before all others. */
  static Channel of(Codes codes) {
    List<Channel> all = all(codes);
    return all.isEmpty() ? Channel.UNKNOWN : all.get(0);
  }

  /** All channels that some codings name; a personal one first. */
  static List<Channel> all(Codes codes) {
    List<Channel> found = new ArrayList<>(2);
    if (codes.fact("personal-channel")) {
      found.add(Channel.PERSONAL);
    }
    for (String code : codes.all(Systems.PARTICIPATION_MODE)) {
      Channel channel = of(code);
      if (channel != Channel.UNKNOWN && !found.contains(channel)) {
        found.add(channel);
      }
    }
    return found;
  }

  private static Channel of(String mode) {
    return switch (mode) {
      case "PHONE" -> Channel.PHONE;
      case "SMSWRIT" -> Channel.SMS;
      case "EMAILWRIT" -> Channel.EMAIL;
      case "ONLINEWRIT" -> Channel.PORTAL;
      case "APPWRIT", "MSGWRIT" -> Channel.APP;
      case "VIDEOCONF" -> Channel.VIDEO;
      case "MAILWRIT" -> Channel.LETTER;
      case "FACE" -> Channel.IN_PERSON;
      default -> Channel.UNKNOWN;
    };
  }
}
