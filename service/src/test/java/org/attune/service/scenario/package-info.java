/** The scenarios of the rules, told through HTTP. */
@NullMarked
package org.attune.service.scenario;

import org.jspecify.annotations.NullMarked;
