/** The one logger, with a closed set of fields. */
@NullMarked
package org.attune.service.log;

import org.jspecify.annotations.NullMarked;
