package io.sluice.schemas.wire;

import io.sluice.schemas.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Every version of each schema that was ever in use, kept in the module as {@code schema-history/NAME/vN.avsc}. */
public final class SchemaHistory {

    private SchemaHistory() {}

    /** From the first version to the latest. */
    public static List<Schema> of(Contract<?, ?> contract) {
        List<Schema> versions = new ArrayList<>();
        while (true) {
            String path = resource(contract, versions.size() + 1);
            try (InputStream version = SchemaHistory.class.getResourceAsStream(path)) {
                if (version == null) {
                    return versions;
                }
                versions.add(new Schema.Parser().parse(version));
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
    }

    /** Where a version is kept, from the root of the class path. */
    static String resource(Contract<?, ?> contract, int version) {
        return "/schema-history/" + contract.avroType().getSimpleName() + "/v" + version + ".avsc";
    }
}
