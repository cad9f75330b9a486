package io.sluice.schemas.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Avro's binary encoding, read from an array of which nothing is believed. Avro's own decoder replaces invalid UTF-8
 * silently and lets boolean bytes be anything; this one refuses. No length is acted upon before it is known that so many
 * bytes are there, so that what is allocated is in proportion to what was sent. For one record, and one thread.
 */
final class StrictDecoder extends Decoder {

    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private int position;

    StrictDecoder(byte[] bytes, int start) {
        this.bytes = bytes;
        this.position = start;
    }

    @Override
    public int remainingBytes() {
        return bytes.length - position;
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() throws MalformedBytesException {
        return switch (next()) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new MalformedBytesException("a boolean is neither 0 nor 1");
        };
    }

    @Override
    public int readInt() throws MalformedBytesException {
        long value = readLong();
        if (value != (int) value) {
            throw new MalformedBytesException("an int does not fit into 32 bits");
        }
        return (int) value;
    }

    /** Zigzag, seven bits a byte, the lowest first. */
    @Override
    public long readLong() throws MalformedBytesException {
        byte first = next();
        if (first >= 0) {
            return (first >>> 1) ^ -(first & 1);
        }
        long zigzag = first & 0x7f;
        for (int shift = 7; shift < Long.SIZE; shift += 7) {
            byte more = next();
            zigzag |= (more & 0x7fL) << shift;
            if (more >= 0) {
                return (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
        throw new MalformedBytesException("a number does not end");
    }

    @Override
    public float readFloat() throws MalformedBytesException {
        return ByteBuffer.wrap(bytes, take(Float.BYTES), Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getFloat();
    }

    @Override
    public double readDouble() throws MalformedBytesException {
        return ByteBuffer.wrap(bytes, take(Double.BYTES), Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getDouble();
    }

    @Override
    public String readString() throws MalformedBytesException {
        int length = readLength();
        int start = take(length);
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        // Only a text that holds the replacement character can have been mended. Finding none costs next to nothing.
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireUtf8(start, length);
        }
        return text;
    }

    @Override
    public Utf8 readString(Utf8 old) throws MalformedBytesException {
        return new Utf8(readString());
    }

    @Override
    public void skipString() throws MalformedBytesException {
        take(readLength());
    }

    @Override
    public ByteBuffer readBytes(ByteBuffer old) throws MalformedBytesException {
        int length = readLength();
        ByteBuffer copy = ByteBuffer.allocate(length);
        copy.put(bytes, take(length), length);
        return copy.flip();
    }

    @Override
    public void skipBytes() throws MalformedBytesException {
        take(readLength());
    }

    @Override
    public void readFixed(byte[] target, int start, int length) throws MalformedBytesException {
        System.arraycopy(bytes, take(length), target, start, length);
    }

    @Override
    public void skipFixed(int length) throws MalformedBytesException {
        take(length);
    }

    @Override
    public int readEnum() throws MalformedBytesException {
        return readInt();
    }

    @Override
    public int readIndex() throws MalformedBytesException {
        return readInt();
    }

    @Override
    public long readArrayStart() throws MalformedBytesException {
        return readBlock();
    }

    @Override
    public long arrayNext() throws MalformedBytesException {
        return readBlock();
    }

    @Override
    public long skipArray() throws MalformedBytesException {
        return skipSizedBlocks();
    }

    @Override
    public long readMapStart() throws MalformedBytesException {
        return readBlock();
    }

    @Override
    public long mapNext() throws MalformedBytesException {
        return readBlock();
    }

    @Override
    public long skipMap() throws MalformedBytesException {
        return skipSizedBlocks();
    }

    /** How many elements the next block has, 0 for the end. A negative count is followed by the block's size in bytes. */
    private long readBlock() throws MalformedBytesException {
        long count = readLong();
        if (count < 0) {
            readLength();
            count = -count;
        }
        return bounded(count);
    }

    private long skipSizedBlocks() throws MalformedBytesException {
        long count = readLong();
        while (count < 0) {
            take(readLength());
            count = readLong();
        }
        return bounded(count);
    }

    /** Every element of the contract takes a byte at least. */
    private long bounded(long count) throws MalformedBytesException {
        if (count < 0 || count > remainingBytes()) {
            throw new MalformedBytesException("a list claims more elements than there are bytes");
        }
        return count;
    }

    private int readLength() throws MalformedBytesException {
        long length = readLong();
        if (length < 0 || length > remainingBytes()) {
            throw new MalformedBytesException("a length is more than the bytes that are left");
        }
        return (int) length;
    }

    /** Steps over {@code length} bytes; returns where they begin. */
    private int take(int length) throws MalformedBytesException {
        if (length > remainingBytes()) {
            throw new MalformedBytesException("ends too early");
        }
        int start = position;
        position += length;
        return start;
    }

    private byte next() throws MalformedBytesException {
        if (position == bytes.length) {
            throw new MalformedBytesException("ends too early");
        }
        return bytes[position++];
    }

    private void requireUtf8(int start, int length) throws MalformedBytesException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, length));
        } catch (CharacterCodingException e) {
            throw new MalformedBytesException("a string is not UTF-8");
        }
    }
}
