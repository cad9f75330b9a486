package io.sluice.schemas.content;

import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.contract.EnumContract;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;

/** {@link ContentEvent} in Avro. */
public final class ContentEventContract implements Contract<ContentEvent, io.sluice.avro.ContentEvent> {

    private static final EnumContract<ContentChange, io.sluice.avro.ContentChange> CHANGE =
            new EnumContract<>(ContentChange.class, io.sluice.avro.ContentChange.class);
    private static final EnumContract<Surface, io.sluice.avro.Surface> SURFACE =
            new EnumContract<>(Surface.class, io.sluice.avro.Surface.class);
    private static final EnumContract<Audience, io.sluice.avro.Audience> AUDIENCE =
            new EnumContract<>(Audience.class, io.sluice.avro.Audience.class);

    @Override
    public Class<io.sluice.avro.ContentEvent> avroType() {
        return io.sluice.avro.ContentEvent.class;
    }

    @Override
    public ContentEvent fromAvro(io.sluice.avro.ContentEvent avro) {
        String sharedFrom = avro.getSharedFrom();
        return new ContentEvent(
                new AccountId(avro.getAccountId()),
                new ContentId(avro.getContentId()),
                avro.getRevision(),
                CHANGE.fromAvro("change", avro.getChange()),
                SURFACE.fromAvro("surface", avro.getSurface()),
                AUDIENCE.fromAvro("audience", avro.getAudience()),
                avro.getAudienceSize(),
                avro.getText(),
                MediaContract.fromAvro(avro.getMedia()),
                avro.getPlatform(),
                avro.getCounterpartPlatform(),
                avro.getLocale(),
                sharedFrom == null ? null : new AccountId(sharedFrom),
                avro.getOccurredAt());
    }

    @Override
    public io.sluice.avro.ContentEvent toAvro(ContentEvent event) {
        AccountId sharedFrom = event.sharedFrom();
        io.sluice.avro.ContentEvent avro = new io.sluice.avro.ContentEvent();
        avro.setAccountId(event.account().value());
        avro.setContentId(event.content().value());
        avro.setRevision(event.revision());
        avro.setChange(CHANGE.toAvro(event.change()));
        avro.setSurface(SURFACE.toAvro(event.surface()));
        avro.setAudience(AUDIENCE.toAvro(event.audience()));
        avro.setAudienceSize(event.audienceSize());
        avro.setText(event.text());
        avro.setMedia(MediaContract.toAvro(event.media()));
        avro.setPlatform(event.platform());
        avro.setCounterpartPlatform(event.counterpartPlatform());
        avro.setLocale(event.locale());
        avro.setSharedFrom(sharedFrom == null ? null : sharedFrom.value());
        avro.setOccurredAt(event.occurredAt());
        return avro;
    }
}
