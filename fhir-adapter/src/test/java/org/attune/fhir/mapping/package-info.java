/** What is read of each resource, and what facts become of it. */
@NullMarked
package org.attune.fhir.mapping;

import org.jspecify.annotations.NullMarked;
