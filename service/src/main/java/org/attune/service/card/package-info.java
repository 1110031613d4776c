/** From findings to CDS Hooks cards. */
@NullMarked
package org.attune.service.card;

import org.jspecify.annotations.NullMarked;
