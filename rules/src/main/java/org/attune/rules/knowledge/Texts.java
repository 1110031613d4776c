package org.attune.rules.knowledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.Reason;

/**
 * The words of the knowledge in one language. Placeholders are filled with a finding's values:
 * numbers with at most one decimal, dates as {@code 2026-03-16}, instants in UTC, everything else
 * as it is; what has no value is told as {@code …}.
 */
public final class Texts {

  /** Most characters of a summary (specification, G-4). */
  public static final int SUMMARY_LENGTH = 139;

  /** Names of the files of texts. */
  static final String FILES = "messages_[a-zA-Z-]+\\.properties";

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Locale locale;
  private final char decimalSeparator;
  private final Map<String, Template> templates;

  Texts(Locale locale, Map<String, Template> templates) {
    this.locale = locale;
    this.decimalSeparator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    this.templates = Map.copyOf(templates);
  }

  /** The language of these texts. */
  public Locale locale() {
    return locale;
  }

  /** What a finding says in one line of at most {@link #SUMMARY_LENGTH} characters. */
  public String summary(Finding finding) {
    String summary = text(key(finding, "summary"), finding.values());
    if (summary.length() <= SUMMARY_LENGTH) {
      return summary;
    }
    int end = summary.lastIndexOf(' ', SUMMARY_LENGTH - 1);
    return summary.substring(0, end > 0 ? end : SUMMARY_LENGTH - 1) + Template.GAP;
  }

  /** What a finding says at more length, as Markdown. */
  public String detail(Finding finding) {
    return text(key(finding, "detail"), finding.values());
  }

  /** What can be done about a finding, doing nothing among it. */
  public String options(Finding finding) {
    return text(key(finding, "options"), finding.values());
  }

  /** The label of a suggestion. */
  public String suggestion(String rule, String id) {
    return text(rule + ".suggestion." + id, Map.of());
  }

  /** The words of a reason to decline a card. */
  public String override(String reason) {
    return text("override." + reason, Map.of());
  }

  /** Why a rule was not evaluated. */
  public String reason(Reason reason) {
    return text("reason." + reason.code(), Map.of());
  }

  /**
   * Any text with its placeholders filled.
   *
   * @throws IllegalArgumentException when there is no text of that key
   */
  public String text(String key, Map<String, ?> values) {
    return template(key).fill(values, this::format);
  }

  /** Whether there is a text of that key. */
  public boolean has(String key) {
    return templates.containsKey(key);
  }

  /** Names of the values that a text wants, in the order in which it uses them. */
  public Collection<String> placeholders(String key) {
    return template(key).names();
  }

  /** The key of a finding's text: that of its variant, or of the plain form. */
  public String key(Finding finding, String part) {
    String own = finding.rule() + "." + finding.variant() + "." + part;
    return has(own) ? own : finding.rule() + "." + part;
  }

  /** All keys, in no particular order. */
  public Set<String> keys() {
    return templates.keySet();
  }

  private Template template(String key) {
    Template template = templates.get(key);
    if (template == null) {
      throw new IllegalArgumentException("There is no text '" + key + "'.");
    }
    return template;
  }

  private String format(Object value) {
    if (value instanceof Double number) {
      return number(number);
    }
    return value instanceof Instant instant ? INSTANT.format(instant) : value.toString();
  }

  private String number(double number) {
    if (!Double.isFinite(number)) {
      return Template.GAP;
    }
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    if (rounded.signum() == 0) {
      return "0";
    }
    return rounded.stripTrailingZeros().toPlainString().replace('.', decimalSeparator);
  }
}
