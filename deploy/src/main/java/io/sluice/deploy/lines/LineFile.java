package io.sluice.deploy.lines;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file or of standard input, as bytes: whoever reads them decides what to do about bytes that are not
 * text, one line at a time. What is packed with gzip is unpacked, whatever its name. Lines end with LF or CR LF.
 */
public final class LineFile implements Closeable {

    /** The name that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final String name;
    private final long size;
    private final Counting counting;
    private final InputStream in;

    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private byte[] line = new byte[1024];
    private long number;

    private LineFile(String name, long size, InputStream raw) throws IOException {
        this.name = name;
        this.size = size;
        this.counting = new Counting(raw);
        this.in = unpacked(counting);
    }

    /** Opens a file by its name, or standard input by {@value #STANDARD_INPUT}. */
    public static LineFile open(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return new LineFile("standard input", -1, System.in);
        }
        Path path = Path.of(name);
        return new LineFile(name, Files.size(path), Files.newInputStream(path));
    }

    public String name() {
        return name;
    }

    /** In bytes as stored; -1 where it is not known. */
    public long size() {
        return size;
    }

    /** How many of {@link #size()} have been read. */
    public long consumed() {
        return counting.count;
    }

    /** The number of the line that was read last: 1 for the first. */
    public long number() {
        return number;
    }

    /** The next line without its end; null after the last. */
    public byte @Nullable [] next() throws IOException {
        int length = 0;
        while (position < filled || fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            length = append(length, end);
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                return taken(length);
            }
        }
        return length == 0 ? null : taken(length);
    }

    /** Whether there is more to read without waiting for it: else whoever writes may be waiting for an answer. */
    public boolean isReady() throws IOException {
        return position < filled || in.available() > 0;
    }

    private int append(int length, int end) {
        int added = end - position;
        if (length + added > line.length) {
            line = Arrays.copyOf(line, Math.max(length + added, 2 * line.length));
        }
        System.arraycopy(buffer, position, line, length, added);
        return length + added;
    }

    private byte[] taken(int length) {
        number++;
        boolean carriageReturn = length > 0 && line[length - 1] == '\r';
        return Arrays.copyOf(line, carriageReturn ? length - 1 : length);
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(2);
        boolean packed = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
        buffered.reset();
        return packed ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class Counting extends FilterInputStream {

        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
