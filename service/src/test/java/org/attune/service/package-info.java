/** Tests that concern the service as a whole. */
@NullMarked
package org.attune.service;

import org.jspecify.annotations.NullMarked;
