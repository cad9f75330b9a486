package io.sluice.classify.encoder;

import ai.onnxruntime.OrtException;
import io.sluice.classify.encoder.Windows.Window;
import io.sluice.classify.linear.ModelEnvelope;
import io.sluice.classify.linear.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A sentence encoder with its heads. Its large files are read when it is asked for the first time, once: one that failed then
 * fails for good. The same text has the same scores, whatever is asked beside it. Safe for all threads; each runs on its own.
 */
public final class SentenceEncoder implements AutoCloseable {

    private final EncoderHeader header;
    private final EncoderFiles files;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Loaded loaded;
    private @Nullable EncoderUnavailableException failure;

    private record Loaded(Network network, WordPieces words, int begin, int end) {}

    public SentenceEncoder(EncoderHeader header, EncoderFiles files) {
        this.header = header;
        this.files = files;
    }

    public EncoderHeader header() {
        return header;
    }

    /** Of one of its heads. */
    public Optional<Integer> indexOf(String head) {
        for (int i = 0; i < header.heads().size(); i++) {
            if (header.heads().get(i).name().equals(head)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /**
     * The probability that each head gives to each text.
     *
     * @return by text, and within it by head
     * @throws EncoderUnavailableException if the encoder cannot answer
     */
    public List<double[]> probabilities(List<String> texts) {
        return texts.stream().map(text -> calibrated(raw(text))).toList();
    }

    private double[] calibrated(double[] raw) {
        double[] probabilities = new double[raw.length];
        Arrays.setAll(probabilities, i -> header.heads().get(i).calibration().probability(raw[i]));
        return probabilities;
    }

    /**
     * The raw score of each head for a text; of a long text, that of the window that scores highest.
     *
     * @throws EncoderUnavailableException if the encoder cannot answer
     */
    public double[] raw(String text) {
        double[] highest = new double[header.heads().size()];
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        look(text, (pieces, window, raw) -> {
            for (int i = 0; i < raw.length; i++) {
                highest[i] = Math.max(highest[i], raw[i]);
            }
        });
        return highest;
    }

    /** The part of a text that a head scores highest, of those that are read at once. */
    Span best(String text, int head) {
        Span[] best = {new Span(0, text.length())};
        if (text.length() < Windows.TOGETHER) {
            // There are hardly more pieces than characters: all of it is read at once.
            return best[0];
        }
        double[] highest = {Double.NEGATIVE_INFINITY};
        look(text, (pieces, window, raw) -> {
            if (raw[head] > highest[0]) {
                highest[0] = raw[head];
                int start = window.from() == 0 ? 0 : pieces.start(window.from());
                int end = window.to() == pieces.size() ? text.length() : pieces.start(window.to());
                best[0] = new Span(start, Math.max(start, end));
            }
        });
        return best[0];
    }

    /** Hears what all heads say of one window. */
    private interface Listener {
        void hear(Pieces pieces, Window window, double[] raw);
    }

    private void look(String text, Listener listener) {
        Lock reading = lock.readLock();
        Loaded ready = lockedForReading();
        try {
            Pieces pieces = ready.words().ofSpoken(text);
            for (Window window : Windows.of(pieces, text, header.maxTokens())) {
                listener.hear(pieces, window, raw(ready.network().vector(ids(ready, pieces, window))));
            }
        } catch (OrtException e) {
            throw new EncoderUnavailableException("the encoder " + header.id() + " failed: " + e.getMessage(), e);
        } finally {
            reading.unlock();
        }
    }

    private double[] raw(float[] vector) {
        double[] raw = new double[header.heads().size()];
        Arrays.setAll(raw, i -> header.heads().get(i).raw(vector));
        return raw;
    }

    private static long[] ids(Loaded ready, Pieces pieces, Window window) {
        long[] ids = new long[window.size() + Windows.MARKS];
        ids[0] = ready.begin();
        for (int i = window.from(); i < window.to(); i++) {
            ids[i - window.from() + 1] = pieces.id(i);
        }
        ids[ids.length - 1] = ready.end();
        return ids;
    }

    /** What was loaded; the caller holds the lock for reading, until then nothing is closed. */
    private Loaded lockedForReading() {
        lock.readLock().lock();
        Loaded ready = loaded;
        if (ready != null) {
            return ready;
        }
        lock.readLock().unlock();
        lock.writeLock().lock();
        try {
            ready = loaded == null ? load() : loaded;
            lock.readLock().lock();
            return ready;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Loaded load() {
        EncoderUnavailableException before = failure;
        if (before != null) {
            throw before;
        }
        try {
            Loaded ready = read();
            loaded = ready;
            return ready;
        } catch (IOException | OrtException | LinkageError e) {
            EncoderUnavailableException why = new EncoderUnavailableException(
                    "the encoder " + header.id() + " cannot be loaded: " + e.getMessage(), e);
            failure = why;
            throw why;
        }
    }

    private Loaded read() throws IOException, OrtException {
        byte[] onnx;
        WordPieces words;
        try (InputStream network = files.onnx();
                InputStream vocabulary = files.tokenizer()) {
            onnx = network.readAllBytes();
            words = Vocabulary.read(vocabulary);
        }
        if (!ModelEnvelope.fingerprint(onnx).equals(header.onnx())) {
            throw new IOException("its network is not the one that its heads were trained on");
        }
        Network network = new Network(onnx, header.dimension());
        return new Loaded(network, words, words.id(WordPieces.BEGIN), words.id(WordPieces.END));
    }

    /** Waits for those who are being answered; who asks afterwards gets no answer. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            failure = new EncoderUnavailableException("the encoder " + header.id() + " is closed");
            Loaded ready = loaded;
            loaded = null;
            if (ready != null) {
                ready.network().close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + header.id() + " cannot be closed", e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public String toString() {
        return header.id() + " with " + header.heads().size() + " heads";
    }
}
