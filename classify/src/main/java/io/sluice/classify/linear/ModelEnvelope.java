package io.sluice.classify.linear;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What all model files have around their content: four bytes that say which kind of file it is, two for the format, and at
 * the end the SHA-256 of all before it.
 *
 * @param magic the four bytes
 * @param format the one that this build writes and reads
 * @param kind as messages call it, for example {@code linear model}
 */
public record ModelEnvelope(int magic, int format, String kind) {

    private static final int CHECKSUM = 32;

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads the content of a file to its end. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    public byte[] seal(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(magic);
            out.writeShort(format);
            content.write(out);
            out.write(sha256(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** @throws ModelFormatException if anything in the file is not as it has to be */
    public <T> T open(byte[] file, Reader<T> reader) {
        if (file.length < Integer.BYTES + Short.BYTES + CHECKSUM) {
            throw new ModelFormatException("a file of " + file.length + " bytes is no " + kind);
        }
        int end = file.length - CHECKSUM;
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, 0, end))) {
            if (in.readInt() != magic) {
                throw new ModelFormatException("the file is no " + kind);
            }
            int found = in.readUnsignedShort();
            if (found != format) {
                throw new ModelFormatException("the model's format is " + found + ", this build reads " + format);
            }
            if (!Arrays.equals(sha256(Arrays.copyOf(file, end)), Arrays.copyOfRange(file, end, file.length))) {
                throw new ModelFormatException(
                        "the model's checksum is not that of its content: it was changed or cut");
            }
            T content = reader.read(in);
            if (in.available() > 0) {
                throw new ModelFormatException("the model's content goes on where it should end");
            }
            return content;
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelFormatException("the model's content is malformed: " + e.getMessage(), e);
        }
    }

    /** In lower-case hexadecimal digits. */
    public static String fingerprint(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
