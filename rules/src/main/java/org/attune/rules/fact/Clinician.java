package org.attune.rules.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The practitioner in focus.
 *
 * @param source the practitioner record; its reference is {@code Practitioner/…}
 * @param languages BCP-47 tags declared, empty when none is declared (then the site's languages
 *     count)
 * @param grade trainee or licensed, null when not recorded
 */
public record Clinician(Source source, Set<String> languages, @Nullable Grade grade)
    implements Fact {

  /** Standing of a clinician, deciding how often supervision is due. */
  public enum Grade {
    TRAINEE,
    LICENSED
  }

  /** The practitioner's reference. */
  public String reference() {
    return source.reference();
  }
}
