/** Tests of cards. */
@NullMarked
package org.attune.service.card;

import org.jspecify.annotations.NullMarked;
