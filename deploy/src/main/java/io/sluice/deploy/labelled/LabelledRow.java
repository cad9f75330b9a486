package io.sluice.deploy.labelled;

/**
 * One row of a labelled file.
 *
 * @param language as the file has it, for example {@code en}
 * @param split the source's own: {@code train} or {@code dev}
 * @param guideline a rough mapping to the book, which only this program's evaluation reads
 * @param label the source's own, without what may follow a bar
 */
public record LabelledRow(String source, String language, String split, String guideline, String label, String text) {

    public boolean isTrain() {
        return split.equals("train");
    }

    /** Without the text: content is never logged. */
    @Override
    public String toString() {
        return source + " " + split + " " + label + ", " + text.length() + " characters";
    }
}
