/** What an evaluation concludes: findings with their evidence, and what could not be considered. */
@NullMarked
package org.attune.rules.finding;

import org.jspecify.annotations.NullMarked;
