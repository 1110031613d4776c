package org.attune.rules.fact;

import org.jspecify.annotations.Nullable;

/**
 * The patient in focus. Holds stated needs and what decides whether care goes on; race, ethnicity,
 * religion, gender, names and birth date are not part of it.
 *
 * @param source the patient record
 * @param deceased a death is recorded
 * @param active false where the record says so; true when it is silent
 * @param replaced the record was merged into another
 * @param preferredLanguage BCP-47 tag as recorded, null when none is preferred
 * @param languageRecorded any language at all is recorded
 * @param interpreterNeed stated need of an interpreter
 * @param usualName hash-free normal form of the name to use, null when none is stated (CUL-09 only)
 * @param pronouns LOINC code of the stated pronouns, null when none are stated (CUL-09 only)
 * @param preferredChannel the channel ranked first, null when none is
 */
public record Client(
    Source source,
    boolean deceased,
    boolean active,
    boolean replaced,
    @Nullable String preferredLanguage,
    boolean languageRecorded,
    Triple interpreterNeed,
    @Nullable String usualName,
    @Nullable String pronouns,
    @Nullable Channel preferredChannel)
    implements Fact {}
