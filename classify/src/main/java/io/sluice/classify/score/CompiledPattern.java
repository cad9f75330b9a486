package io.sluice.classify.score;

import io.sluice.classify.pattern.Gate;
import io.sluice.schemas.guidelines.Signal;

/** A pattern, the unit that it finds, and what a text must hold for it to be looked at. */
record CompiledPattern(Signal.Matches signal, int unit, Gate gate) {}
