package org.attune.rules.fact;

import java.time.Instant;

/**
 * Somebody opened the chart or a form.
 *
 * @param source the audit event
 * @param at when
 * @param practitioner reference of who
 * @param entity reference of what was opened
 * @param excused a purpose that needs no care relationship is recorded
 */
public record Access(Source source, Instant at, String practitioner, String entity, boolean excused)
    implements Fact {}
