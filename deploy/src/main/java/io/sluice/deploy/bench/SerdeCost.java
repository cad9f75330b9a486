package io.sluice.deploy.bench;

/**
 * What a content event costs on its way between bytes and value.
 *
 * @param readNanos from bytes to the contract's value
 * @param writeNanos from the value to bytes
 */
record SerdeCost(String name, double readNanos, double writeNanos) {}
