package org.attune.service.attention;

import java.util.List;
import org.attune.rules.finding.Finding;

/**
 * A finding that becomes a card.
 *
 * @param finding the finding
 * @param also findings that rest on the same form and are told in the same card, in order
 */
public record Shown(Finding finding, List<Finding> also) {}
