package io.sluice.enforce.ledger;

import io.sluice.avro.LedgerItem;
import io.sluice.schemas.cases.ReviewCaseContract;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.contract.EnumContract;
import io.sluice.schemas.enforcement.Action.ReferralTarget;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.standing.ContentVisibility;
import io.sluice.schemas.standing.ContentVisibilityContract;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link ItemRecord} in Avro, as it stands in the store and its changelog. */
public final class ItemRecordContract implements Contract<ItemRecord, LedgerItem> {

    private static final EnumContract<ReferralTarget, io.sluice.avro.ReferralTarget> TARGET =
            new EnumContract<>(ReferralTarget.class, io.sluice.avro.ReferralTarget.class);

    private static final EnumContract<NoticeSource, io.sluice.avro.NoticeSource> NOTICE =
            new EnumContract<>(NoticeSource.class, io.sluice.avro.NoticeSource.class);

    private static final EnumContract<Look, io.sluice.avro.Look> LOOK =
            new EnumContract<>(Look.class, io.sluice.avro.Look.class);

    private final ContentEventContract events = new ContentEventContract();
    private final ContentVisibilityContract visibilities = new ContentVisibilityContract();
    private final ReviewCaseContract cases = new ReviewCaseContract();

    @Override
    public Class<LedgerItem> avroType() {
        return LedgerItem.class;
    }

    @Override
    public ItemRecord fromAvro(LedgerItem avro) {
        return new ItemRecord(
                events.fromAvro(avro.getEvent()),
                avro.getDeleted(),
                avro.getShown() == null ? null : visibilities.fromAvro(avro.getShown()),
                enforcement(avro.getChange()),
                enforcement(avro.getCaution()),
                enforcement(avro.getStop()),
                avro.getReviewed(),
                avro.getAgainst().stream().map(EnforcementId::new).toList(),
                avro.getStruck().stream().map(ClauseId::parse).collect(Collectors.toSet()),
                targets(avro),
                avro.getReporters().stream().map(AccountId::new).collect(Collectors.toSet()),
                avro.getNotice() == null ? null : NOTICE.fromAvro("notice", avro.getNotice()),
                avro.getCases().stream().map(cases::fromAvro).toList(),
                avro.getRecent().stream().map(EnforcementId::new).collect(Collectors.toSet()),
                LOOK.fromAvro("looked", avro.getLooked()),
                avro.getTouchedAt());
    }

    @Override
    public LedgerItem toAvro(ItemRecord item) {
        ContentVisibility shown = item.shown();
        NoticeSource notice = item.notice();
        return new LedgerItem(
                events.toAvro(item.event()),
                item.deleted(),
                shown == null ? null : visibilities.toAvro(shown),
                value(item.change()),
                value(item.caution()),
                value(item.stop()),
                item.reviewed(),
                item.against().stream().map(EnforcementId::value).toList(),
                item.struck().stream().map(ClauseId::toString).sorted().toList(),
                item.referred().stream().sorted().map(TARGET::toAvro).toList(),
                item.reporters().stream().map(AccountId::value).sorted().toList(),
                notice == null ? null : NOTICE.toAvro(notice),
                item.cases().stream().map(cases::toAvro).toList(),
                item.recent().stream().map(EnforcementId::value).sorted().toList(),
                LOOK.toAvro(item.looked()),
                item.touchedAt());
    }

    private static Set<ReferralTarget> targets(LedgerItem avro) {
        return avro.getReferred().stream()
                .map(target -> TARGET.fromAvro("referred", target))
                .collect(Collectors.toSet());
    }

    private static @Nullable EnforcementId enforcement(@Nullable String id) {
        return id == null ? null : new EnforcementId(id);
    }

    private static @Nullable String value(@Nullable EnforcementId id) {
        return id == null ? null : id.value();
    }
}
