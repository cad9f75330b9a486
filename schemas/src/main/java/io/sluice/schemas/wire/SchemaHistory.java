package io.sluice.schemas.wire;

import io.sluice.schemas.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Every version of each schema that was ever in use, kept in the module as {@code schema-history/NAME/vN.avsc}. */
public final class SchemaHistory {

    private SchemaHistory() {}

    /** From the first version to the latest. */
    public static List<Schema> of(Contract<?, ?> contract) {
        return of(contract.avroType());
    }

    static List<Schema> of(Class<? extends SpecificRecord> avroType) {
        List<Schema> versions = new ArrayList<>();
        while (true) {
            String path = resource(avroType, versions.size() + 1);
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
    static String resource(Class<? extends SpecificRecord> avroType, int version) {
        return "/schema-history/" + avroType.getSimpleName() + "/v" + version + ".avsc";
    }
}
