package io.sluice.schemas.wire;

import io.sluice.schemas.contract.Contract;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** A contract's schema as others see it. */
public final class ContractSchema {

    private static final String STRING_OF_JAVA = "{\"type\":\"string\",\"avro.java.string\":\"String\"}";
    private static final String PROPERTY_OF_JAVA = ",\"avro.java.string\":\"String\"";

    private ContractSchema() {}

    /**
     * The schema as it stands in the registry: that of the generated class, without its hints to Java. It is the same
     * that Confluent's serializer makes of any generated class with {@code avro.remove.java.properties=true}.
     */
    public static Schema of(Contract<?, ?> contract) {
        return of(contract.avroType());
    }

    static Schema of(Class<? extends SpecificRecord> avroType) {
        String generated = SpecificData.get().getSchema(avroType).toString();
        // Quotes within a doc are escaped, so that these match nothing but the hints themselves.
        return new Schema.Parser()
                .parse(generated.replace(STRING_OF_JAVA, "\"string\"").replace(PROPERTY_OF_JAVA, ""));
    }
}
