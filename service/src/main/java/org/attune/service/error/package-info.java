/** How the service says that something went wrong. */
@NullMarked
package org.attune.service.error;

import org.jspecify.annotations.NullMarked;
