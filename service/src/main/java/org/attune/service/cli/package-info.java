/** The command line. */
@NullMarked
package org.attune.service.cli;

import org.jspecify.annotations.NullMarked;
