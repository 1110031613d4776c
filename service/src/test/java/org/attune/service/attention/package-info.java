/** Tests of what is shown when. */
@NullMarked
package org.attune.service.attention;

import org.jspecify.annotations.NullMarked;
