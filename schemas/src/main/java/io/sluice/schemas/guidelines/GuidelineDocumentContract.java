package io.sluice.schemas.guidelines;

import io.sluice.avro.GuidelineStatus;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.contract.EnumContract;
import io.sluice.schemas.guidelines.GuidelineBook.Status;

/** {@link GuidelineDocument} in Avro. */
public final class GuidelineDocumentContract implements Contract<GuidelineDocument, io.sluice.avro.GuidelineDocument> {

    private static final EnumContract<Status, GuidelineStatus> STATUS =
            new EnumContract<>(Status.class, GuidelineStatus.class);

    @Override
    public Class<io.sluice.avro.GuidelineDocument> avroType() {
        return io.sluice.avro.GuidelineDocument.class;
    }

    @Override
    public GuidelineDocument fromAvro(io.sluice.avro.GuidelineDocument avro) {
        return new GuidelineDocument(
                avro.getVersion(),
                STATUS.fromAvro("status", avro.getStatus()),
                avro.getEffectiveFrom(),
                avro.getYaml(),
                avro.getTermLists());
    }

    @Override
    public io.sluice.avro.GuidelineDocument toAvro(GuidelineDocument document) {
        return new io.sluice.avro.GuidelineDocument(
                document.version(),
                STATUS.toAvro(document.status()),
                document.effectiveFrom(),
                document.yaml(),
                document.termLists());
    }
}
