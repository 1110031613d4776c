/** Drools behind the port; the only package that knows it. */
@NullMarked
package org.attune.rules.engine;

import org.jspecify.annotations.NullMarked;
