package io.sluice.classify.linear;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a model file says of itself.
 *
 * @param name for example {@code linear-en}
 * @param version counts up with every training that ships
 * @param script whose texts it looks at
 * @param seed of the training's shuffles and folds
 * @param trainedOn each source, with the number of its rows and the checksum of its file
 */
public record ModelHeader(
        String name,
        int version,
        Script script,
        NGramShape shape,
        long seed,
        List<String> trainedOn,
        List<Head> heads) {

    public ModelHeader {
        trainedOn = List.copyOf(trainedOn);
        heads = List.copyOf(heads);
        if (name.isEmpty() || version < 1) {
            throw new IllegalArgumentException("a model has a name, and a version from 1 on");
        }
        if (heads.isEmpty() || heads.size() > LinearModel.MAX_HEADS) {
            throw new IllegalArgumentException(heads.size() + " heads: a model has 1 to " + LinearModel.MAX_HEADS);
        }
        Set<String> names = new HashSet<>();
        for (Head head : heads) {
            if (!names.add(head.name())) {
                throw new IllegalArgumentException("two heads are called " + head.name());
            }
        }
    }
}
