/** Tests of what is logged. */
@NullMarked
package org.attune.service.log;

import org.jspecify.annotations.NullMarked;
