/** The rules in plain words, for everyone. */
@NullMarked
package org.attune.service.rule;

import org.jspecify.annotations.NullMarked;
