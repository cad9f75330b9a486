package io.sluice.classify.encoder;

import io.sluice.classify.linear.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sentence encoders that there are, at most one for each script, and their heads by name. Safe for all threads. */
public final class Encoders implements AutoCloseable {

    private final List<SentenceEncoder> encoders;

    /** @throws IllegalArgumentException if two are for one script, or two heads have one name */
    public Encoders(List<SentenceEncoder> encoders) {
        this.encoders = List.copyOf(encoders);
        List<String> names = names();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("two heads have one name: " + String.join(", ", names));
        }
        Set<Script> scripts = EnumSet.noneOf(Script.class);
        for (SentenceEncoder encoder : encoders) {
            if (!scripts.add(encoder.header().script())) {
                throw new IllegalArgumentException("two encoders are for one script");
            }
        }
    }

    /** A head, by where it is. */
    public record Place(SentenceEncoder encoder, int index) {
        public EncoderHead head() {
            return encoder.header().heads().get(index);
        }
    }

    /** None: what a build without encoders has. */
    public static Encoders none() {
        return new Encoders(List.of());
    }

    /**
     * Those that ship with this build. Their heads are read once; the networks, of some 25 MB each, by who asks them first.
     * Shared by all: not to be closed.
     */
    public static Encoders shipped() {
        return Shipped.ENCODERS;
    }

    public List<SentenceEncoder> encoders() {
        return encoders;
    }

    /** Of all heads. */
    public List<String> names() {
        return encoders.stream()
                .flatMap(encoder -> encoder.header().heads().stream())
                .map(EncoderHead::name)
                .toList();
    }

    public Optional<Place> find(String head) {
        return encoders.stream()
                .flatMap(encoder -> encoder.indexOf(head).map(index -> new Place(encoder, index)).stream())
                .findFirst();
    }

    @Override
    public void close() {
        encoders.forEach(SentenceEncoder::close);
    }

    private static final class Shipped {

        private static final String FOLDER = "/models/";
        private static final Encoders ENCODERS = load();

        private static Encoders load() {
            List<SentenceEncoder> encoders = new ArrayList<>();
            add("encoder-en", "/all-minilm-l6-v2-q-tokenizer.json", encoders);
            add("encoder-zh", "/bge-small-zh-v1.5-q-tokenizer.json", encoders);
            return new Encoders(encoders);
        }

        /** Nothing, where this build does not have it: a book that asks for its heads is then refused. */
        private static void add(String name, String tokenizer, List<SentenceEncoder> encoders) {
            try (InputStream heads = Encoders.class.getResourceAsStream(FOLDER + name + ".heads")) {
                if (heads != null) {
                    encoders.add(new SentenceEncoder(
                            HeadsFile.read(heads.readAllBytes()),
                            EncoderFiles.onClassPath(FOLDER + name + ".onnx", tokenizer)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the heads of " + name, e);
            }
        }
    }
}
