/** The rupture-repair state machine over one rating series. */
@NullMarked
package org.attune.rules.course;

import org.jspecify.annotations.NullMarked;
