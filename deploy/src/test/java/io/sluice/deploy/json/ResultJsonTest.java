package io.sluice.deploy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.schemas.assessment.Evidence;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Enforcement.Automation;
import io.sluice.schemas.enforcement.Enforcement.CauseKind;
import io.sluice.schemas.enforcement.Enforcement.CauseReference;
import io.sluice.schemas.enforcement.Enforcement.Grounds;
import io.sluice.schemas.enforcement.Enforcement.ItemRevision;
import io.sluice.schemas.enforcement.Feature;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.AccountStanding.Level;
import io.sluice.schemas.standing.Sanction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ResultJsonTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final ClauseId CLAUSE = new ClauseId("fraud", "phishing");
    private static final Strike STRIKE = new Strike(new EnforcementId("e"), CLAUSE, new ContentId("c"), 2, NOW, LATER);

    @Test
    void writesAnEnforcementWithWhatLedToIt() {
        Action action = new Action.FeatureRestriction(Set.of(Feature.POST, Feature.COMMENT), LATER);
        ObjectNode json = EnforcementJson.write(enforcement(action));

        assertThat(Json.line(json))
                .isEqualTo("{\"enforcementId\":\"e\",\"accountId\":\"a\",\"sequence\":4,"
                        + "\"action\":{\"kind\":\"FEATURE_RESTRICTION\",\"features\":[\"POST\",\"COMMENT\"],"
                        + "\"until\":\"2026-11-01T12:01:00Z\"},\"item\":{\"contentId\":\"c\",\"revision\":1},"
                        + "\"cause\":{\"kind\":\"CONTENT\",\"id\":\"c\","
                        + "\"origin\":{\"topic\":\"content\",\"partition\":2,\"offset\":9}},"
                        + "\"grounds\":{\"clause\":\"fraud/phishing\",\"guidelinesVersion\":1,\"score\":0.9,"
                        + "\"evidence\":[{\"clause\":\"fraud/phishing\",\"signal\":\"terms:x\",\"start\":0,\"end\":3}],"
                        + "\"factors\":[\"severity high\"]},"
                        + "\"strike\":{\"enforcementId\":\"e\",\"clause\":\"fraud/phishing\",\"contentId\":\"c\","
                        + "\"points\":2,\"givenAt\":\"2026-11-01T12:00:00Z\",\"expiresAt\":\"2026-11-01T12:01:00Z\"},"
                        + "\"points\":2,\"automation\":\"FULLY\",\"decidedAt\":\"2026-11-01T12:00:00Z\"}");
    }

    @Test
    void writesTheSanctionsAndStrikesOfAStanding() {
        AccountStanding standing = new AccountStanding(
                new AccountId("a"),
                Level.SUSPENDED,
                2,
                List.of(STRIKE),
                List.of(new Sanction(new EnforcementId("s"), new Action.Suspension(LATER), CLAUSE, NOW)),
                5,
                NOW);

        assertThat(Json.line(StandingJson.write(standing)))
                .startsWith(
                        "{\"accountId\":\"a\",\"level\":\"SUSPENDED\",\"points\":2,\"strikes\":[{\"enforcementId\":\"e\"")
                .contains("\"sanctions\":[{\"enforcementId\":\"s\",\"action\":{\"kind\":\"SUSPENSION\","
                        + "\"until\":\"2026-11-01T12:01:00Z\"},\"clause\":\"fraud/phishing\"");
    }

    @Test
    void writesTheKeyOfADeadLetterAsTextOnlyWhereItIsText() {
        ObjectNode text = DeadLetterJson.write(letter("a".getBytes(StandardCharsets.UTF_8)));
        ObjectNode binary = DeadLetterJson.write(letter(new byte[] {(byte) 0xff}));

        assertThat(Json.line(text)).contains("\"key\":\"a\",\"value\":\"AAE=\"").doesNotContain("keyBase64");
        assertThat(Json.line(binary)).contains("\"keyBase64\":\"/w==\"").doesNotContain("\"key\":");
    }

    private static DeadLetter letter(byte[] key) {
        return new DeadLetter(
                new Origin("content", 0, 1),
                DeadLetter.Stage.INGEST,
                RefusalReason.NOT_AVRO,
                "no magic byte",
                key,
                new byte[] {0, 1},
                NOW);
    }

    private static Enforcement enforcement(Action action) {
        return new Enforcement(
                new EnforcementId("e"),
                new AccountId("a"),
                4,
                action,
                new ItemRevision(new ContentId("c"), 1),
                new CauseReference(CauseKind.CONTENT, "c", new Origin("content", 2, 9), null),
                new Grounds(CLAUSE, 1, 0.9, List.of(new Evidence(CLAUSE, "terms:x", 0, 3)), List.of("severity high")),
                STRIKE,
                2,
                Automation.FULLY,
                null,
                NOW);
    }
}
