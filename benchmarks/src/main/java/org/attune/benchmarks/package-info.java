/** Micro-benchmarks of the hot path: reading, evaluating, writing; never shipped. */
@NullMarked
package org.attune.benchmarks;

import org.jspecify.annotations.NullMarked;
