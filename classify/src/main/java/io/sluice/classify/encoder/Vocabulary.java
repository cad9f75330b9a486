package io.sluice.classify.encoder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Reads the pieces, and how words are to be written, from a {@code tokenizer.json}. */
final class Vocabulary {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Integer> pieces = new HashMap<>();
    private boolean isLowerCase;

    private Vocabulary() {}

    /** @throws IOException also if the file has no vocabulary */
    static WordPieces read(InputStream file) throws IOException {
        Vocabulary vocabulary = new Vocabulary();
        try (JsonParser json = JSON.createParser(file)) {
            json.nextToken();
            vocabulary.readFile(json);
        }
        try {
            WordPieces words = new WordPieces(vocabulary.pieces, vocabulary.isLowerCase);
            words.id(WordPieces.BEGIN);
            words.id(WordPieces.END);
            return words;
        } catch (IllegalArgumentException e) {
            throw new IOException("the tokenizer's file is malformed: " + e.getMessage(), e);
        }
    }

    private void readFile(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "normalizer" -> readNormalizer(json);
                case "model" -> readModel(json);
                default -> json.skipChildren();
            }
        }
    }

    private void readNormalizer(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isCase = json.currentName().equals("lowercase");
            isLowerCase |= json.nextToken() == JsonToken.VALUE_TRUE && isCase;
            json.skipChildren();
        }
    }

    private void readModel(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isVocabulary = json.currentName().equals("vocab");
            json.nextToken();
            if (!isVocabulary) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String piece = json.currentName();
                json.nextToken();
                pieces.put(piece, json.getIntValue());
            }
        }
    }
}
