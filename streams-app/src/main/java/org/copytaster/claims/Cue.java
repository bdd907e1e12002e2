package org.copytaster.claims;

/** Where a sentence has a phrase that announces a measure; {@code to} is after its last token. */
record Cue(Measure measure, Measure.CueKind kind, int from, int to) {}
