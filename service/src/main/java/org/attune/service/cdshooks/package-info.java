/** The CDS Hooks interface: discovery, hook calls, feedback. */
@NullMarked
package org.attune.service.cdshooks;

import org.jspecify.annotations.NullMarked;
