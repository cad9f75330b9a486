package io.sluice.deploy.embedded;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Ties a child program to its parent, in the child's own process: it runs the child's {@code main} and halts when
 * standard input, which is a pipe from the parent, ends. The system closes that pipe whichever way the parent dies,
 * so no child survives a parent that was killed without warning. Stands alone: only the JDK's classes, since it runs on
 * the child's class path.
 */
final class Lifeline {

    private Lifeline() {}

    /** @param arguments the child's main class, then its arguments */
    public static void main(String[] arguments) throws Throwable {
        Thread watch = new Thread(Lifeline::haltWhenTheParentIsGone, "lifeline");
        watch.setDaemon(true);
        watch.start();
        String[] rest = new String[arguments.length - 1];
        System.arraycopy(arguments, 1, rest, 0, rest.length);
        MethodHandles.publicLookup()
                .findStatic(Class.forName(arguments[0]), "main", MethodType.methodType(void.class, String[].class))
                .invokeExact(rest);
    }

    private static void haltWhenTheParentIsGone() {
        try {
            while (System.in.read() >= 0) {
                // The parent never writes: only the end counts.
            }
        } catch (IOException e) {
            // A broken pipe is an end, too.
        }
        Runtime.getRuntime().halt(1);
    }
}
