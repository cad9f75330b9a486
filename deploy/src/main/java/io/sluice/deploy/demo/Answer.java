package io.sluice.deploy.demo;

import io.sluice.deploy.json.Fields;
import io.sluice.deploy.json.Json;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.review.ReviewDecision.Measure;
import io.sluice.schemas.review.ReviewDecision.NoViolation;
import io.sluice.schemas.review.ReviewDecision.Ruling;
import io.sluice.schemas.review.ReviewDecision.Violation;
import java.nio.charset.StandardCharsets;

/** What somebody in the sample does about an item once Sluice has acted on it. */
sealed interface Answer {

    /** The item that it is about. */
    ContentId content();

    /**
     * A reviewer decides the case about the item, or about an appeal of it.
     *
     * @param reporters how many must have reported the item before the reviewer comes to it
     */
    record Decision(ContentId content, boolean onAppeal, int reporters, Ruling ruling, String note) implements Answer {}

    /** The author disputes the strike that the item brought. */
    record Dispute(ContentId content, String statement) implements Answer {}

    /** What a line of {@code answers.jsonl} can be. */
    enum Kind {
        UPHOLD,
        CLEAR,
        DISPUTE,
        UPHOLD_ON_APPEAL,
        GRANT_ON_APPEAL
    }

    /** Reads one line. */
    static Answer read(String line) {
        try {
            Fields fields = new Fields(Json.parse(line.getBytes(StandardCharsets.UTF_8)));
            ContentId content = new ContentId(fields.text("contentId"));
            String words = fields.text("words");
            int reporters = fields.numberOr("reporters", 0);
            Kind kind = fields.oneOf("answer", Kind.class);
            Answer answer = switch (kind) {
                case UPHOLD -> new Decision(content, false, reporters, violation(fields), words);
                case UPHOLD_ON_APPEAL -> new Decision(content, true, reporters, violation(fields), words);
                case CLEAR -> new Decision(content, false, reporters, new NoViolation(), words);
                case GRANT_ON_APPEAL -> new Decision(content, true, reporters, new NoViolation(), words);
                case DISPUTE -> new Dispute(content, words);
            };
            fields.end();
            return answer;
        } catch (InvalidValueException e) {
            throw new IllegalStateException("the sample has a bad answer: " + e.getMessage(), e);
        }
    }

    private static Violation violation(Fields fields) {
        return new Violation(ClauseId.parse(fields.text("clause")), fields.oneOf("measure", Measure.class));
    }
}
