/** The service and its command line; put together by package per feature. */
@NullMarked
package org.attune.service;

import org.jspecify.annotations.NullMarked;
