package io.sluice.deploy.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.deploy.json.InputEvent;
import io.sluice.deploy.json.Line;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TableFormatTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @Test
    void readsPostsAndRepostsAndWhoseTheyPassOn() {
        TableFormat table = byHeader("ts_epoch\tkind\tevent_id\tauthor\troot_post\tparent\troot_label\ttext");

        ContentEvent post = event(table, "1297492845\tpost\tp1\tanna\tp1\t\tnon-rumor\tsaid \"so\"");
        ContentEvent repost = event(table, "1297492900\trepost\tr1\tben\tp1\t\t\t");
        ContentEvent withWords = event(table, "1297492900\trepost\tr2\tben\tp1\t\t\tagreed");
        ContentEvent ofUnknown = event(table, "1297492900\trepost\tr3\tben\tp0\t\t\t");

        assertThat(post.account()).isEqualTo(new AccountId("anna"));
        assertThat(post.content()).isEqualTo(new ContentId("p1"));
        assertThat(post.text()).isEqualTo("said \"so\"");
        assertThat(post.occurredAt()).isEqualTo(Instant.ofEpochSecond(1297492845));
        assertThat(post.sharedFrom()).isNull();
        assertThat(repost.sharedFrom()).isEqualTo(new AccountId("anna"));
        assertThat(repost.text()).isEqualTo("said \"so\"");
        assertThat(withWords.sharedFrom()).isNull();
        assertThat(withWords.text()).isEqualTo("agreed");
        assertThat(ofUnknown.sharedFrom()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2010.10.24 11:59,2010-10-24T11:59:00Z",
        "'2010.1.4 9:05:07 ',2010-01-04T09:05:07Z",
        "8/22/2010 7:38:29 PM,2010-08-22T19:38:29Z",
        "unknown,2011-03-01T00:00:00Z",
        "2011.01.1011:59,2011-03-01T00:00:00Z",
        "1970.01.01 00:00,2011-03-01T00:00:00Z",
        "2018.01.01 00:00,2011-03-01T00:00:00Z",
    })
    void readsTextMessagesWhateverWayTheirTimeIsWritten(String written, Instant occurredAt) {
        TableFormat table = byHeader("id\tuser\ttime\tcollected\tcountry\ttype\ttext");

        ContentEvent message = event(table, "7\tanna\t" + written + "\t2011/3\tSG\tsend\thi");

        assertThat(message.content()).isEqualTo(new ContentId("anna-7"));
        assertThat(message.surface()).isEqualTo(Surface.MESSAGE);
        assertThat(message.occurredAt()).isEqualTo(occurredAt);
    }

    @Test
    void readsAnyTableWhoseColumnsAreNamedAfterFields() {
        TableFormat table = byHeader("contentId\taccountId\trevision\toccurredAt\tsurface\ttext");

        ContentEvent event = event(table, "c\ta\t2\t1297492845000\tCOMMENT\thi");

        assertThat(event.revision()).isEqualTo(2);
        assertThat(event.surface()).isEqualTo(Surface.COMMENT);
        assertThat(event.occurredAt()).isEqualTo(Instant.ofEpochSecond(1297492845));
        assertThat(event(table, "c\ta\t\t\t\thi").occurredAt()).isEqualTo(NOW);
    }

    @Test
    void readsATableWithoutHeaderByAListOfItsColumns() {
        TableFormat table = TableFormat.ofColumns(List.of("-", "accountId", "contentId"), CLOCK)
                .orElseThrow();

        assertThat(event(table, "x\ta\tc").account()).isEqualTo(new AccountId("a"));
    }

    @Test
    void doesNotGuessAtColumnsThatItDoesNotKnow() {
        assertThat(TableFormat.ofHeader(utf8("who\twhat"), CLOCK)).isEmpty();
        assertThat(TableFormat.ofHeader(utf8("accountId\ttext"), CLOCK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'c|a|x',line: has 3 columns",
        "'c|a|x|hi',revision: is not a whole number",
        "'c||1|hi',accountId: is missing",
        "'c|a|-1|hi',revision: is negative",
    })
    void saysWhatIsWrongWithARow(String row, String problem) {
        TableFormat table = byHeader("contentId\taccountId\trevision\ttext");

        assertThat(table.read(5, utf8(row.replace('|', '\t')))).isInstanceOfSatisfying(Line.Bad.class, bad -> {
            assertThat(bad.number()).isEqualTo(5);
            assertThat(bad.problem()).startsWith(problem);
        });
    }

    private static TableFormat byHeader(String header) {
        return TableFormat.ofHeader(utf8(header), CLOCK).orElseThrow();
    }

    private static ContentEvent event(TableFormat table, String row) {
        Line line = table.read(2, utf8(row));
        if (line instanceof Line.Good good && good.event() instanceof InputEvent.OfContent content) {
            return content.event();
        }
        throw new AssertionError(line);
    }

    private static byte[] utf8(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
