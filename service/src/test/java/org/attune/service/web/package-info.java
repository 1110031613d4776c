/** Tests of what every exchange has in common. */
@NullMarked
package org.attune.service.web;

import org.jspecify.annotations.NullMarked;
