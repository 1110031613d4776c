/** Tests of the pages about rules. */
@NullMarked
package org.attune.service.rule;

import org.jspecify.annotations.NullMarked;
