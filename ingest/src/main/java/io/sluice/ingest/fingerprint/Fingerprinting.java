package io.sluice.ingest.fingerprint;

import io.sluice.schemas.submission.Fingerprint;

/**
 * Computes {@link Fingerprint}s.
 *
 * <p>Letters and digits are those of {@link Character#isLetterOrDigit(int)}; case is folded as
 * {@link String#equalsIgnoreCase} folds it, code point by code point. The hash is 64-bit FNV-1a (Fowler, Noll and Vo,
 * RFC 9923), stepped once for each folded code point instead of once for each byte, and finished with the 64-bit mixer of
 * MurmurHash3 (Appleby, public domain), since FNV alone spreads its last steps badly. It is not keyed: who wants two
 * texts to collide can make them collide, so equal fingerprints are a hint, never a proof.
 *
 * <p>The values are stored and compared across versions: the algorithm may not change.
 */
public final class Fingerprinting {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** The block of Chinese characters: letters all, without case, and a quarter of the time that tables take. */
    private static final char FIRST_IDEOGRAPH = '\u4e00';

    private static final char LAST_IDEOGRAPH = '\u9fff';

    /** The folded letter or digit for each ASCII character, 0 for the others: most texts need no other table. */
    private static final byte[] ASCII = new byte[128];

    static {
        for (int c = 0; c < ASCII.length; c++) {
            ASCII[c] = (byte) folded(c);
        }
    }

    private Fingerprinting() {}

    /** The fingerprint of a text, computed when it is first asked for; {@link Fingerprint#NONE} without letters and digits. */
    public static Fingerprint of(String text) {
        return new Fingerprint(() -> hash(text));
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        boolean any = false;
        for (int i = 0, length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            int letter;
            if (c < ASCII.length) {
                letter = ASCII[c];
            } else if (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH) {
                letter = c;
            } else if (Character.isHighSurrogate(c)) {
                int codePoint = text.codePointAt(i);
                letter = folded(codePoint);
                i += Character.charCount(codePoint) - 1;
            } else {
                letter = folded(c);
            }
            if (letter != 0) {
                hash = (hash ^ letter) * FNV_PRIME;
                any = true;
            }
        }
        return any ? notZero(mixed(hash)) : Fingerprint.NONE.value();
    }

    private static int folded(int codePoint) {
        return Character.isLetterOrDigit(codePoint) ? Character.toLowerCase(Character.toUpperCase(codePoint)) : 0;
    }

    private static long mixed(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    /** 0 is taken: it says that there was nothing to hash. */
    private static long notZero(long hash) {
        return hash == 0 ? 1 : hash;
    }
}
