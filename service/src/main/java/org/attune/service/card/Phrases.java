package org.attune.service.card;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that all cards share, by language; the words of each rule are in the knowledge. */
final class Phrases {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale locale;

  Phrases(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("org.attune.service.card.phrases", locale, NO_FALLBACK);
  }

  String of(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
