package org.attune.rules.engine;

import java.time.Instant;
import org.attune.rules.fact.Facts;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.signal.SignalSet;

/** How facts become signals. */
@FunctionalInterface
interface Signalling {

  SignalSet signals(Facts facts, Knowledge knowledge, Instant asOf);
}
