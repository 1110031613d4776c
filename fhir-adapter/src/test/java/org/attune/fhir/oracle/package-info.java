/**
 * The second opinion: records of every shape that R4 allows, read once by the streaming mapping and
 * once through HAPI's parser and model.
 */
@NullMarked
package org.attune.fhir.oracle;

import org.jspecify.annotations.NullMarked;
