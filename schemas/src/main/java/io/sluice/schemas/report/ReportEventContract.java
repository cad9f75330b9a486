package io.sluice.schemas.report;

import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.contract.EnumContract;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ReportId;

/** {@link ReportEvent} in Avro. */
public final class ReportEventContract implements Contract<ReportEvent, io.sluice.avro.ReportEvent> {

    private static final ContentEventContract ITEM = new ContentEventContract();
    private static final EnumContract<NoticeSource, io.sluice.avro.NoticeSource> SOURCE =
            new EnumContract<>(NoticeSource.class, io.sluice.avro.NoticeSource.class);

    @Override
    public Class<io.sluice.avro.ReportEvent> avroType() {
        return io.sluice.avro.ReportEvent.class;
    }

    @Override
    public ReportEvent fromAvro(io.sluice.avro.ReportEvent avro) {
        return new ReportEvent(
                new ReportId(avro.getReportId()),
                new AccountId(avro.getReporterId()),
                SOURCE.fromAvro("source", avro.getSource()),
                ITEM.fromAvro(avro.getItem()),
                avro.getCategory(),
                avro.getComment(),
                avro.getReportedAt());
    }

    @Override
    public io.sluice.avro.ReportEvent toAvro(ReportEvent event) {
        return new io.sluice.avro.ReportEvent(
                event.report().value(),
                event.reporter().value(),
                SOURCE.toAvro(event.source()),
                ITEM.toAvro(event.item()),
                event.category(),
                event.comment(),
                event.reportedAt());
    }
}
