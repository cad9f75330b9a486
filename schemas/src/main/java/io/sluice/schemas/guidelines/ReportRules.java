package io.sluice.schemas.guidelines;

/**
 * How reports weigh. A report alone never punishes: it raises the item to a second look and to a reviewer.
 *
 * @param scoreFactor in (0, 1]: at the second look every band begins at this part of its score
 * @param maxReporters how many different reporters of one item are remembered by name; more are only counted
 */
public record ReportRules(double scoreFactor, int maxReporters) {}
