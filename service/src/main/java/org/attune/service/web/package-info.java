/** What every HTTP exchange has in common: headers, browser origins, plain pages. */
@NullMarked
package org.attune.service.web;

import org.jspecify.annotations.NullMarked;
