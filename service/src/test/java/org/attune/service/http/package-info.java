/** What the tests over HTTP share: the running service, a client, a FHIR server to ask. */
@NullMarked
package org.attune.service.http;

import org.jspecify.annotations.NullMarked;
