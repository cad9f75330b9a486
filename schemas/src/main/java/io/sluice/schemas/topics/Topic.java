package io.sluice.schemas.topics;

import io.sluice.schemas.contract.Contract;

/**
 * One topic of the contract.
 *
 * @param name also the name of its schema's subject, with {@code -value} behind it
 * @param key what the key holds, as UTF-8
 * @param contract what the values are
 */
public record Topic<T>(String name, String key, Contract<T, ?> contract, Partitions partitions, Cleanup cleanup) {

    /** How many partitions a topic has. */
    public enum Partitions {
        /** As many as all the others of this kind: what is about one account is then in the same partition everywhere. */
        SHARED,
        /** One: little comes, and everybody reads all of it. */
        SINGLE
    }

    @Override
    public String toString() {
        return name;
    }
}
