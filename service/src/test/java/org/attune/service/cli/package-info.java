/** Tests of the command line, in process. */
@NullMarked
package org.attune.service.cli;

import org.jspecify.annotations.NullMarked;
