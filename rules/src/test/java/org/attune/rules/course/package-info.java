/** What is unusual in a rating series, and every way from rupture to repair. */
@NullMarked
package org.attune.rules.course;

import org.jspecify.annotations.NullMarked;
