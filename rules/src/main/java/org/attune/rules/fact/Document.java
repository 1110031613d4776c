package org.attune.rules.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a document exists; its content is never read.
 *
 * @param source the document reference
 * @param type fact code of its type, e.g. {@code safety-plan}
 * @param at its date, null when undated
 */
public record Document(Source source, String type, @Nullable Instant at) implements Fact {}
