package io.sluice.deploy.evaluate;

import java.util.List;

/** All that was measured. */
record Evaluation(List<FileEvaluation.Line> files, List<HeadEvaluation.Line> heads, List<Fairness.Line> fairness) {}
