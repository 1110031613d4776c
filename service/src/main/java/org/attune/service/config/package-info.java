/** The configuration of the service and the parts made from it. */
@NullMarked
package org.attune.service.config;

import org.jspecify.annotations.NullMarked;
