package io.sluice.deploy.metrics;

/** How a program is, as its supervisor may ask at any time. */
public interface Health {

    /** It runs, or it is on its way: false means that it must be started again. */
    boolean live();

    /** It does its work now. */
    boolean ready();

    /** In a few words, for people. */
    String state();
}
