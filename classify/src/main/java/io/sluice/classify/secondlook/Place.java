package io.sluice.classify.secondlook;

import java.nio.ByteBuffer;
import java.util.Comparator;

/**
 * An item's place among those that wait. It is all that is needed to choose; the item itself is kept under its
 * {@link #key()}.
 *
 * @param shed whether it was shed: then it waits until nothing else does
 * @param harm what is expected to come of the item, not negative
 * @param arrivedAt milliseconds since the epoch
 * @param offset of the record that asked for the look: tells two apart that came at once
 */
public record Place(boolean shed, double harm, long arrivedAt, long offset) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::shed)
            .thenComparing(Comparator.comparingDouble(Place::harm).reversed())
            .thenComparingLong(Place::arrivedAt)
            .thenComparingLong(Place::offset);

    public Place {
        if (!(harm >= 0)) {
            throw new IllegalArgumentException("harm cannot be " + harm);
        }
    }

    /** The first is looked at first, and the last is shed, or forgotten, first. */
    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    Place asShed() {
        return new Place(true, harm, arrivedAt, offset);
    }

    /** In bytes whose unsigned order is the order of places. */
    public byte[] key() {
        return ByteBuffer.allocate(1 + 3 * Long.BYTES)
                .put((byte) (shed ? 1 : 0))
                // Bits of doubles that are not negative are ordered as they are; inverted, the highest comes first.
                .putLong(~Double.doubleToRawLongBits(harm))
                .putLong(arrivedAt)
                .putLong(offset)
                .array();
    }

    public static Place of(byte[] key) {
        ByteBuffer bytes = ByteBuffer.wrap(key);
        return new Place(bytes.get() != 0, Double.longBitsToDouble(~bytes.getLong()), bytes.getLong(), bytes.getLong());
    }
}
