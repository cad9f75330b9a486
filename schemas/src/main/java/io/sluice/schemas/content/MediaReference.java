package io.sluice.schemas.content;

import io.sluice.schemas.id.Checks;
import java.util.List;

/** A picture, sound, film or file of an item, by reference: Sluice sees its hashes, not its bytes. */
public record MediaReference(String mediaId, MediaKind kind, List<MediaHash> hashes) {

    private static final int MAX_HASHES = 16;

    /** What kind of medium it is. */
    public enum MediaKind {
        IMAGE,
        AUDIO,
        VIDEO,
        FILE,
        OTHER
    }

    /**
     * A hash of the medium, computed by the platform.
     *
     * @param algorithm for example {@code pdq}, {@code sha256}, {@code md5}
     * @param value the hash in lower-case hexadecimal
     * @param quality the algorithm's own quality figure, 0 to 100; 100 where it has none
     */
    public record MediaHash(String algorithm, String value, int quality) {
        public MediaHash {
            Checks.id("media.hash.algorithm", algorithm);
            Checks.id("media.hash.value", value);
            Checks.notNegative("media.hash.quality", quality);
        }
    }

    public MediaReference {
        Checks.id("media.mediaId", mediaId);
        hashes = Checks.list("media.hashes", hashes, MAX_HASHES);
    }
}
