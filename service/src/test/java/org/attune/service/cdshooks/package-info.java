/** Tests of the CDS Hooks interface. */
@NullMarked
package org.attune.service.cdshooks;

import org.jspecify.annotations.NullMarked;
