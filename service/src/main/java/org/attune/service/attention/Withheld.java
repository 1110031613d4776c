package org.attune.service.attention;

import org.attune.rules.finding.Finding;

/**
 * A finding that is not a card of its own.
 *
 * @param finding the finding
 * @param reason why
 */
public record Withheld(Finding finding, WithheldReason reason) {}
