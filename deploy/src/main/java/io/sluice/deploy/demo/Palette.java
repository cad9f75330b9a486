package io.sluice.deploy.demo;

/** Colours, or none. */
enum Palette {
    NONE,
    ANSI;

    private static final String RESET = "\u001b[0m";

    /** Colours only where nobody asked for none (no-color.org). */
    static Palette forTerminal() {
        String noColor = System.getenv("NO_COLOR");
        return noColor == null || noColor.isEmpty() ? ANSI : NONE;
    }

    String paint(Tone tone, String text) {
        return this == NONE || tone == Tone.PLAIN || text.isBlank() ? text : code(tone) + text + RESET;
    }

    private static String code(Tone tone) {
        return switch (tone) {
            case PLAIN -> "";
            case TITLE -> "\u001b[1m";
            case FAINT -> "\u001b[2m";
            case GOOD -> "\u001b[32m";
            case MILD -> "\u001b[33m";
            case GRAVE -> "\u001b[31m";
        };
    }
}
