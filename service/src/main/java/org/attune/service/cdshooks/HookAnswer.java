package org.attune.service.cdshooks;

import java.util.List;
import org.attune.service.card.Card;
import org.attune.service.decision.Decision;

/**
 * What a hook call came to.
 *
 * @param decision the decision
 * @param cards its cards, most pressing first
 */
record HookAnswer(Decision decision, List<Card> cards) {}
