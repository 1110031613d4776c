/** What is shown when, and why the rest is held back. */
@NullMarked
package org.attune.service.attention;

import org.jspecify.annotations.NullMarked;
