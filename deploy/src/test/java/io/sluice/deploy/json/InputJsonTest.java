package io.sluice.deploy.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.deploy.json.InputJson.Type;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.MediaReference;
import io.sluice.schemas.content.MediaReference.MediaHash;
import io.sluice.schemas.content.MediaReference.MediaKind;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.id.ReportId;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InputJsonTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final AccountId ACCOUNT = new AccountId("a");
    private static final ContentId CONTENT = new ContentId("c");
    private static final InputJson JSON = new InputJson(Type.CONTENT, InstantSource.fixed(NOW.plusNanos(7)));

    private static final ContentEvent PLAIN = new ContentEvent(
            ACCOUNT,
            CONTENT,
            0,
            ContentChange.CREATED,
            Surface.OTHER,
            Audience.PUBLIC,
            0,
            "hello",
            List.of(),
            "wechat",
            null,
            null,
            null,
            NOW);

    @Test
    void fillsInEverythingButTheAccountAndTheItem() {
        Line line = JSON.read(7, utf8("{\"accountId\":\"a\",\"contentId\":\"c\",\"text\":\"hello\"}"));

        assertThat(line).isEqualTo(new Line.Good(7, new InputEvent.OfContent(PLAIN), null));
    }

    static List<InputEvent> everyKindOfEvent() {
        ContentEvent full = new ContentEvent(
                ACCOUNT,
                CONTENT,
                3,
                ContentChange.EDITED,
                Surface.MOMENT,
                Audience.CONTACTS,
                250,
                "你好 \uD83D\uDE00 \"quoted\"\n",
                List.of(new MediaReference("m", MediaKind.IMAGE, List.of(new MediaHash("pdq", "00ff", 90)))),
                "wechat",
                "weixin",
                "zh-Hans",
                new AccountId("original"),
                NOW);
        ReportEvent report = new ReportEvent(
                new ReportId("r"), new AccountId("b"), NoticeSource.TRUSTED_FLAGGER, full, "fraud", "look", NOW);
        ReviewDecision.Ruling violation =
                new ReviewDecision.Violation(new ClauseId("fraud", "phishing"), ReviewDecision.Measure.LIMIT);
        return List.of(
                new InputEvent.OfContent(PLAIN),
                new InputEvent.OfContent(full),
                new InputEvent.OfReport(report),
                new InputEvent.OfReview(decision(violation)),
                new InputEvent.OfReview(decision(new ReviewDecision.NoViolation())),
                new InputEvent.OfAppeal(new Appeal("p", ACCOUNT, CONTENT, new EnforcementId("e"), "why", NOW)));
    }

    private static ReviewDecision decision(ReviewDecision.Ruling ruling) {
        return new ReviewDecision("d", ACCOUNT, CONTENT, new CaseId("k"), "reviewer-1", ruling, null, "note", NOW);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfEvent")
    void readsWhatItWrites(InputEvent event) {
        byte[] line = utf8(Json.line(InputJson.write(event)));

        assertThat(JSON.read(1, line)).isEqualTo(new Line.Good(1, event, null));
    }

    @Test
    void readsRawBytesWithAKeyThatIsNoText() {
        Line line = JSON.read(
                1, utf8("{\"type\":\"raw\",\"topic\":\"content\",\"keyBase64\":\"/w==\",\"value\":\"AAEC\"}"));

        assertThat(line)
                .isInstanceOfSatisfying(
                        Line.Good.class,
                        good -> assertThat(good.event()).isInstanceOfSatisfying(InputEvent.Raw.class, raw -> {
                            assertThat(raw.topic()).isEqualTo("content");
                            assertThat(raw.key()).containsExactly(0xff);
                            assertThat(raw.value()).containsExactly(0, 1, 2);
                            assertThat(Json.line(InputJson.write(raw))).contains("\"keyBase64\":\"/w==\"");
                        }));
    }

    @Test
    void takesAnotherKeyThanTheEventsOwn() {
        Line line = JSON.read(1, utf8("{\"accountId\":\"a\",\"contentId\":\"c\",\"key\":\"b\"}"));

        assertThat(line)
                .isInstanceOfSatisfying(
                        Line.Good.class, good -> assertThat(good.key()).isEqualTo("b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'contentId':'c'} | accountId: is missing",
                "{'accountId':null,'contentId':'c'} | accountId: is missing",
                "{'accountId':'','contentId':'c'} | accountId: is empty",
                "{'accountId':5,'contentId':'c'} | accountId: is not a string",
                "{'accountId':'a','contentId':'c','texts':'t'} | texts: is not a field here; known are",
                "{'accountId':'a','contentId':'c','change':'created'} | change: \"created\" is not one of [CREATED,",
                "{'accountId':'a','contentId':'c','revision':1.5} | revision: is not a whole number",
                "{'accountId':'a','contentId':'c','revision':-1} | revision: is negative",
                "{'accountId':'a','contentId':'c','occurredAt':'yesterday'} | occurredAt: \"yesterday\" is not a time",
                "{'accountId':'a','contentId':'c','occurredAt':'1999-01-01T00:00:00Z'} | occurredAt: is before",
                "{'accountId':'a','contentId':'c','media':[{}]} | media[0].mediaId: is missing",
                "{'accountId':'a','contentId':'c','media':{}} | media: is not an array",
                "{'type':'report','reportId':'r','reporterId':'b','item':{'accountId':'a'}} | item.contentId: is missing",
                "{'type':'review','decisionId':'d','accountId':'a','contentId':'c','caseId':'k','reviewer':'x','ruling':'VIOLATION','clause':'fraud'} | clause: is not of the form",
                "{'type':'post'} | type: is not one of content, report, review, appeal, raw",
                "{'type':'raw','topic':'content','value':'?'} | value: is not base64",
                "{'accountId':'a','accountId':'a','contentId':'c'} | line: is not a valid JSON object (at column",
                "{'accountId':'a','contentId':'c'} x | line: is not a valid JSON object (at column",
                "['a'] | line: is not a JSON object",
            })
    void saysWhichFieldOfALineIsWrong(String line, String problem) {
        assertThat(JSON.read(3, utf8(line.replace('\'', '"')))).isInstanceOfSatisfying(Line.Bad.class, bad -> {
            assertThat(bad.number()).isEqualTo(3);
            assertThat(bad.problem()).startsWith(problem);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "{\"text\":\"SECRET", "{\"text\": SECRET}", "{\"SECRET\"}"})
    void neverQuotesContentOfABrokenLine(String line) {
        assertThat(JSON.read(1, utf8(line)))
                .isInstanceOfSatisfying(
                        Line.Bad.class, bad -> assertThat(bad.problem()).doesNotContain("SECRET"));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] line =
                "{\"accountId\":\"a\",\"contentId\":\"c\",\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(JSON.read(1, line)).isInstanceOf(Line.Bad.class);
    }

    private static byte[] utf8(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
