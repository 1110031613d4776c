/** The knowledge: rule sheets with their numbers, prose and evidence, validated at start. */
@NullMarked
package org.attune.rules.knowledge;

import org.jspecify.annotations.NullMarked;
