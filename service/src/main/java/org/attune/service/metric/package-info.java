/** The numbers of the contract for monitoring; no label ever names a person. */
@NullMarked
package org.attune.service.metric;

import org.jspecify.annotations.NullMarked;
