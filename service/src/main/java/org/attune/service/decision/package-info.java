/** Decisions: what was evaluated, what came of it, and the page that explains it. */
@NullMarked
package org.attune.service.decision;

import org.jspecify.annotations.NullMarked;
