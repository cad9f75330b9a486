package io.sluice.deploy.demo;

/** How a piece of the view is meant; a palette decides how that looks. */
enum Tone {
    PLAIN,
    TITLE,
    FAINT,
    GOOD,
    MILD,
    GRAVE
}
