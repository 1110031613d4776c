package org.attune.service.attention;

import java.util.List;
import org.attune.rules.finding.Finding;

/**
 * What one viewer is shown of an evaluation. Holds nothing that this viewer may not know.
 *
 * @param fired findings that the viewer may know, in order of rule id
 * @param shown those that become cards, most pressing first
 * @param withheld the others, in order of rule id
 */
public record Attention(List<Finding> fired, List<Shown> shown, List<Withheld> withheld) {

  /** Nothing at all. */
  public static final Attention NONE = new Attention(List.of(), List.of(), List.of());
}
