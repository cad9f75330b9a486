package io.sluice.deploy.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Json;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.id.InvalidValueException.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Posts and reposts of a microblog, as in the CED corpus. A repost without words of its own passes on the root post: it
 * has that one's text, and names its author as the one it shares from, where the post stood earlier in the table. A
 * repost with words is content of its own.
 */
final class MicroblogRows implements Rows {

    static final List<String> HEADER =
            List.of("ts_epoch", "kind", "event_id", "author", "root_post", "parent", "root_label", "text");

    private static final int TIME = 0;
    private static final int KIND = 1;
    private static final int EVENT = 2;
    private static final int AUTHOR = 3;
    private static final int ROOT = 4;
    private static final int TEXT = 7;

    private record Post(String author, String text) {}

    /** By id; one for each post (not repost) of the table. */
    private final Map<String, Post> posts = new HashMap<>();

    @Override
    public int width() {
        return HEADER.size();
    }

    @Override
    public ObjectNode read(String[] cells) {
        ObjectNode event = Json.object()
                .put("accountId", cells[AUTHOR])
                .put("contentId", cells[EVENT])
                .put("surface", Surface.CHANNEL_POST.name())
                .put("audience", Audience.PUBLIC.name())
                .put("text", cells[TEXT])
                .put("occurredAt", time(cells[TIME]));
        if (cells[KIND].equals("post")) {
            posts.put(cells[EVENT], new Post(cells[AUTHOR], cells[TEXT]));
            return event;
        }
        Post root = posts.get(cells[ROOT]);
        return root == null || !cells[TEXT].isBlank()
                ? event
                : event.put("text", root.text()).put("sharedFrom", root.author());
    }

    private static String time(String epochSeconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(epochSeconds)).toString();
        } catch (NumberFormatException e) {
            throw new InvalidValueException(Kind.MALFORMED, "ts_epoch", "is not a number of seconds");
        }
    }
}
