package io.sluice.schemas.guidelines.loading;

import io.sluice.schemas.content.Surface;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineBook.Status;
import io.sluice.schemas.guidelines.ReportRules;
import io.sluice.schemas.guidelines.ReviewRules;
import io.sluice.schemas.guidelines.SecondLookRules;
import io.sluice.schemas.guidelines.Section;
import io.sluice.schemas.guidelines.TermList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a whole book from its root. */
final class BookReader {

    /** Each up to 600 bytes in the ledger's record of an item, which must stay below Kafka's limit of a record. */
    private static final int MAX_REPORTERS = 500;

    private static final Choice<Surface> SURFACE = Choice.of(Surface.class);
    private static final Choice<Status> STATUS = Choice.lowerCase(Status.class);

    private final Map<String, TermFile> files;
    private final References references = new References();
    private final Bands bands = new Bands();
    private final Clauses clauses = new Clauses(bands, new Signals(references));

    BookReader(Map<String, TermFile> files) {
        this.files = files;
    }

    /** The book; of use only if no problem was noted. */
    GuidelineBook read(Value root) {
        Fields fields = Fields.of(
                root,
                "version",
                "status",
                "effective-from",
                "title",
                "ladder",
                "reports",
                "reviews",
                "second-look",
                "bands",
                "sections");
        fields.find("bands").ifPresent(bands::readTables);
        GuidelineBook book = new GuidelineBook(
                fields.require("version").integer(1, Integer.MAX_VALUE),
                fields.require("status").oneOf(STATUS),
                fields.require("effective-from").instant(),
                Texts.read(fields.require("title"), Texts.MAX_TITLE),
                sections(fields.require("sections")),
                lists(),
                Ladders.read(fields.require("ladder")),
                reports(fields.require("reports")),
                reviews(fields.require("reviews")),
                fields.find("second-look").map(BookReader::secondLook).orElse(SecondLookRules.DEFAULT));
        references.resolve(files);
        return book;
    }

    private Map<String, TermList> lists() {
        Map<String, TermList> lists = new HashMap<>();
        files.forEach((name, file) -> lists.put(name, file.list(name)));
        return lists;
    }

    private List<Section> sections(Value value) {
        List<Section> sections = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        for (Value item : value.items()) {
            Fields fields = Fields.of(item, "id", "title", "clauses");
            Value named = fields.require("id");
            String id = named.name();
            unique(named, "section", id, places);
            sections.add(new Section(
                    id, Texts.read(fields.require("title"), Texts.MAX_TITLE), clauses(id, fields.require("clauses"))));
        }
        if (sections.isEmpty() && value.isList()) {
            value.problem("a book needs at least one section");
        }
        return sections;
    }

    private List<Clause> clauses(String section, Value value) {
        List<Clause> read = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        for (Value item : value.items()) {
            Clause clause = clauses.read(section, item);
            unique(item, "clause", clause.id().clause(), places);
            read.add(clause);
        }
        if (read.isEmpty() && value.isList()) {
            value.problem("a section needs at least one clause");
        }
        return read;
    }

    private static void unique(Value at, String kind, String id, Map<String, Place> places) {
        Place earlier = places.putIfAbsent(id, at.place());
        if (earlier != null && Names.wellFormed(id)) {
            at.problem("a " + kind + " is called " + id + " already, on line " + earlier.line());
        }
    }

    private static ReportRules reports(Value value) {
        Fields fields = Fields.of(value, "score-factor", "max-reporters");
        Value factor = fields.require("score-factor");
        int before = factor.place().problemCount();
        double scoreFactor = factor.number(0, 1);
        if (scoreFactor == 0 && factor.place().problemCount() == before) {
            factor.problem("a score factor of 0 would put every reported item into the highest band");
        }
        return new ReportRules(scoreFactor, fields.require("max-reporters").integer(1, MAX_REPORTERS));
    }

    private static SecondLookRules secondLook(Value value) {
        Fields fields = Fields.of(value, "surfaces", "from", "to", "heads");
        double from = fields.require("from").number(0, 1);
        Value end = fields.require("to");
        int before = end.place().problemCount();
        double to = end.number(0, 1);
        if (to <= from && end.place().problemCount() == before) {
            end.problem("nothing is from " + from + " to " + to + ": the end comes after the beginning");
        }
        return new SecondLookRules(
                fields.find("surfaces").map(list -> list.someOf(SURFACE)).orElse(Set.of()),
                from,
                to,
                fields.find("heads").map(BookReader::probabilities).orElse(Map.of()));
    }

    private static Map<String, Double> probabilities(Value value) {
        Map<String, Double> byHead = new HashMap<>();
        Fields.any(value)
                .all()
                .forEach((head, field) -> byHead.put(head, field.value().number(0, 1)));
        return byHead;
    }

    private static ReviewRules reviews(Value value) {
        Fields fields = Fields.of(value, "case-retention", "item-retention");
        return new ReviewRules(
                fields.require("case-retention").duration(),
                fields.require("item-retention").duration());
    }
}
