package io.sluice.deploy.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Json;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.id.InvalidValueException.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Text messages, as in the NUS SMS corpus. Its times are written in several ways, or not at all, or impossible: then a
 * message counts as sent at the beginning of the month in which it was collected. Ids are unique within one of the
 * corpus's files only, and become so by the sender's.
 */
final class MessageRows implements Rows {

    static final List<String> HEADER = List.of("id", "user", "time", "collected", "country", "type", "text");

    private static final int ID = 0;
    private static final int USER = 1;
    private static final int TIME = 2;
    private static final int COLLECTED = 3;
    private static final int TEXT = 6;

    private static final int FIRST_YEAR = 2000;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu/M", Locale.ROOT);
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ofPattern("uuuu.M.d H:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.ROOT));

    @Override
    public int width() {
        return HEADER.size();
    }

    @Override
    public ObjectNode read(String[] cells) {
        YearMonth collected = collected(cells[COLLECTED]);
        LocalDateTime sent = TIMES.stream()
                .flatMap(format -> parse(cells[TIME].strip(), format).stream())
                .filter(time -> time.getYear() >= FIRST_YEAR && time.getYear() <= collected.getYear())
                .findFirst()
                .orElse(collected.atDay(1).atStartOfDay());
        Instant occurredAt = sent.toInstant(ZoneOffset.UTC);
        return Json.object()
                .put("accountId", cells[USER])
                .put("contentId", cells[USER] + "-" + cells[ID])
                .put("surface", Surface.MESSAGE.name())
                .put("audience", Audience.PRIVATE.name())
                .put("text", cells[TEXT])
                .put("occurredAt", occurredAt.toString());
    }

    private static Optional<LocalDateTime> parse(String time, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(time, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static YearMonth collected(String month) {
        try {
            return YearMonth.parse(month, MONTH);
        } catch (DateTimeException e) {
            throw new InvalidValueException(Kind.MALFORMED, "collected", "is not a month like 2011/3");
        }
    }
}
