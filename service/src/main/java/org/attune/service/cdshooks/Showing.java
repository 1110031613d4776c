package org.attune.service.cdshooks;

import org.attune.fhir.drafts.Drafts;
import org.attune.rules.knowledge.Knowledge;
import org.attune.service.attention.AttentionPolicy;
import org.attune.service.card.CardJson;
import org.attune.service.card.CardMaker;
import org.attune.service.config.AttuneProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this site lets findings reach people. */
@Configuration(proxyBeanMethods = false)
class Showing {

  @Bean
  AttentionPolicy attentionPolicy(Knowledge knowledge, AttuneProperties site) {
    return new AttentionPolicy(knowledge, site.mode(), site.attention().maxCards());
  }

  @Bean
  CardMaker cardMaker(Knowledge knowledge, Drafts drafts, AttuneProperties site) {
    return new CardMaker(knowledge, drafts, site.locale());
  }

  @Bean
  CardJson cardJson(AttuneProperties site) {
    return new CardJson(site.base(), site.locale());
  }
}
