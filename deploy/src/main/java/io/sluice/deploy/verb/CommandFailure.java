package io.sluice.deploy.verb;

/**
 * A verb cannot do what it was asked to, for a reason the user can mend. Printed as one line, without a stack trace.
 * Exit code 1.
 */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what went wrong, without a full stop
     * @param next what the user can do about it, without a full stop
     */
    public CommandFailure(String what, String next) {
        super(what + ": " + next);
    }
}
