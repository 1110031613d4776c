package org.attune.service.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.attune.rules.knowledge.RuleSheet.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site configures.
 *
 * @param demo the service runs as a demo: on loopback, without sign-in
 * @param publicUrl address under which clients and browsers reach the service
 * @param clients CDS clients (EHRs) that may call
 * @param fhir the conversation with FHIR servers
 * @param knowledge what the site changes in the knowledge
 * @param mode how findings reach people at most
 * @param attention how much is shown
 * @param clock time and zone
 * @param cors browsers that may call from other origins
 * @param security what is allowed that is not by default
 * @param languages BCP-47 tags spoken at the site; empty: that of the locale
 * @param locale language of cards and pages
 */
@ConfigurationProperties("attune")
public record AttuneProperties(
    @DefaultValue("false") boolean demo,
    @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
    @DefaultValue List<Client> clients,
    @DefaultValue Fhir fhir,
    @DefaultValue Knowledge knowledge,
    @DefaultValue("card") Mode mode,
    @DefaultValue Attention attention,
    @DefaultValue Clock clock,
    @DefaultValue Cors cors,
    @DefaultValue Security security,
    @DefaultValue List<String> languages,
    @DefaultValue("en") Locale locale) {

  /**
   * A CDS client.
   *
   * @param id name of the client at this site
   * @param fhirServers base addresses that its hook requests may name
   */
  public record Client(String id, @DefaultValue List<String> fhirServers) {}

  /**
   * The conversation with FHIR servers.
   *
   * @param deadline total time for one hook call
   */
  public record Fhir(@DefaultValue("1500ms") Duration deadline) {}

  /**
   * What the site changes in the knowledge.
   *
   * @param overlay directory of the overlay, null when there is none
   */
  public record Knowledge(@Nullable Path overlay) {}

  /**
   * How much is shown.
   *
   * @param maxCards most cards of one answer, not counting SAF-01…SAF-03
   */
  public record Attention(@DefaultValue("2") int maxCards) {}

  /**
   * Time and zone.
   *
   * @param requestOverride a request may set the evaluation time by {@code Attune-As-Of}
   * @param zone zone of days and clock times where the record names none
   */
  public record Clock(
      @DefaultValue("false") boolean requestOverride, @DefaultValue("Europe/Berlin") ZoneId zone) {}

  /**
   * Browsers that may call from other origins.
   *
   * @param origins origins allowed, e.g. {@code https://sandbox.example}
   */
  public record Cors(@DefaultValue List<String> origins) {}

  /**
   * What is allowed that is not by default.
   *
   * @param allowHttpLoopback plain HTTP to and from this machine itself
   */
  public record Security(@DefaultValue("false") boolean allowHttpLoopback) {}

  /** The public address without a trailing slash. */
  public String base() {
    String base = publicUrl.toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
