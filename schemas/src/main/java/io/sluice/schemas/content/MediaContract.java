package io.sluice.schemas.content;

import io.sluice.schemas.content.MediaReference.MediaHash;
import io.sluice.schemas.content.MediaReference.MediaKind;
import io.sluice.schemas.contract.EnumContract;
import java.util.List;

/** {@link MediaReference} in Avro; part of a content event. */
final class MediaContract {

    private static final EnumContract<MediaKind, io.sluice.avro.MediaKind> KIND =
            new EnumContract<>(MediaKind.class, io.sluice.avro.MediaKind.class);

    private MediaContract() {}

    static List<MediaReference> fromAvro(List<io.sluice.avro.MediaReference> media) {
        return media.isEmpty()
                ? List.of()
                : media.stream().map(MediaContract::fromAvro).toList();
    }

    static List<io.sluice.avro.MediaReference> toAvro(List<MediaReference> media) {
        return media.isEmpty()
                ? List.of()
                : media.stream().map(MediaContract::toAvro).toList();
    }

    private static MediaReference fromAvro(io.sluice.avro.MediaReference avro) {
        return new MediaReference(
                avro.getMediaId(),
                KIND.fromAvro("media.kind", avro.getKind()),
                avro.getHashes().stream()
                        .map(hash -> new MediaHash(hash.getAlgorithm(), hash.getValue(), hash.getQuality()))
                        .toList());
    }

    private static io.sluice.avro.MediaReference toAvro(MediaReference media) {
        return new io.sluice.avro.MediaReference(
                media.mediaId(),
                KIND.toAvro(media.kind()),
                media.hashes().stream()
                        .map(hash -> new io.sluice.avro.MediaHash(hash.algorithm(), hash.value(), hash.quality()))
                        .toList());
    }
}
