package io.sluice.deploy.labelled;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Small labelled files in the form of real ones, of made-up sentences. */
public final class MadeUpTexts {

    private static final List<String> OFFERS = List.of("free prize", "win cash now", "claim your bonus", "cheap loans");
    private static final List<String> TALK = List.of(
            "see you later", "at the station", "with my sister", "after lunch", "the bus is late", "good night");

    private MadeUpTexts() {}

    /** Messages in the form of {@code sms_spam_uci}: two thirds to train on, the rest to measure with. */
    public static Path messages(Path folder) throws IOException {
        Random random = new Random(21);
        StringBuilder rows = new StringBuilder(LabelledFile.HEADER).append('\n');
        for (int i = 0; i < 240; i++) {
            boolean spam = random.nextInt(4) == 0;
            String text = pick(TALK, random) + " " + pick(spam ? OFFERS : TALK, random) + " " + random.nextInt(100);
            rows.append("sms_spam_uci\ten\t")
                    .append(i % 3 == 2 ? "dev" : "train")
                    .append(spam ? "\tspam\tspam\t" : "\tbenign\tham\t")
                    .append(text)
                    .append('\n');
        }
        return write(folder.resolve("sms_spam_uci.tsv.gz"), rows.toString());
    }

    /** Packs a text. */
    public static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
