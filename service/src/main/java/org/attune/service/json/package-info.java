/** Writing of JSON as the contract wants it. */
@NullMarked
package org.attune.service.json;

import org.jspecify.annotations.NullMarked;
