package org.attune.service.config;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.attune.fhir.drafts.Drafts;
import org.attune.fhir.server.FhirServer;
import org.attune.rules.RuleEngine;
import org.attune.rules.engine.DroolsRuleEngine;
import org.attune.rules.fact.Site;
import org.attune.rules.knowledge.Knowledge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that the service is made of, from the modules that know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class Parts {

  private final AttuneProperties site;

  Parts(AttuneProperties site) {
    ConfigurationCheck.check(site);
    this.site = site;
  }

  @Bean
  Clock clock() {
    return ServiceClock.system();
  }

  @Bean
  Knowledge knowledge() {
    Path overlay = site.knowledge().overlay();
    return overlay == null ? Knowledge.load() : Knowledge.load(overlay);
  }

  @Bean
  RuleEngine engine(Knowledge knowledge) {
    return DroolsRuleEngine.of(knowledge);
  }

  @Bean
  FhirServer fhirServer() {
    return new FhirServer();
  }

  @Bean
  Drafts drafts() {
    return new Drafts();
  }

  @Bean
  Site site() {
    List<String> languages =
        site.languages().isEmpty() ? List.of(site.locale().getLanguage()) : site.languages();
    return new Site(Set.copyOf(languages), Set.of(), site.clock().zone());
  }
}
