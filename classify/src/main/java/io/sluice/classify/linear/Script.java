package io.sluice.classify.linear;

/** The scripts that models are for. */
public enum Script {
    LATIN,
    HAN
}
