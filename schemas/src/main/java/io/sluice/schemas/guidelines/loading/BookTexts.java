package io.sluice.schemas.guidelines.loading;

import java.util.Map;

/**
 * The texts that a book is made of.
 *
 * @param yaml of {@code book.yaml}
 * @param termLists of {@code terms/NAME.txt}, by NAME
 */
record BookTexts(String yaml, Map<String, String> termLists) {

    static final String BOOK_FILE = "book.yaml";

    /** Without the texts. */
    @Override
    public String toString() {
        return BOOK_FILE + " with " + termLists.size() + " term lists";
    }
}
