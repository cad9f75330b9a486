package io.sluice.deploy.demo;

import io.sluice.schemas.enforcement.Enforcement;
import java.util.List;

/** How the demo shows what happens. */
interface View extends AutoCloseable {

    /** Something of the start-up is done. */
    void started(String what);

    /** An enforcement has come; called in the order of each account's log. */
    void enforced(Enforcement enforcement);

    /** Where things stand; called several times a second. */
    void tick(Progress progress, Seen seen);

    /** It is over. */
    void ended(Summary summary);

    /** Everything stays up: what to try next. */
    void invite(List<String> next);

    /** Gives the terminal back as it was. */
    @Override
    void close();
}
