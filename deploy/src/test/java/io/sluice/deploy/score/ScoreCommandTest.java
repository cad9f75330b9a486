package io.sluice.deploy.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.guidelines.SmallBook;
import io.sluice.deploy.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ScoreCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeBook() throws IOException {
        SmallBook.write(folder);
    }

    @Test
    void scoresEverySectionAndNamesWhatDecides() throws IOException {
        assertThat(score("{\"id\":\"x\",\"text\":\"Share this: an INSTANT loan\",\"lang\":\"en\"}"))
                .isZero();

        ObjectNode line = Json.parse(out.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(line.get("id").textValue()).isEqualTo("x");
        assertThat(line.get("verdict").textValue()).isEqualTo("REMOVE");
        assertThat(line.get("top").textValue()).isEqualTo("fraud/loan");
        assertThat(line.get("scores").get("fraud").doubleValue()).isGreaterThanOrEqualTo(0.95);
        assertThat(line.get("scores").get("spam").doubleValue()).isEqualTo(0.6);
        assertThat(line.get("clauses").get("spam/bait").doubleValue()).isEqualTo(0.6);
        assertThat(line.get("guidelines").intValue()).isEqualTo(7);
        assertThat(line.get("models").size()).isPositive();
        assertThat(line.get("evidence")).anySatisfy(one -> {
            assertThat(one.get("signal").textValue()).isEqualTo("terms:loans");
            assertThat(one.get("start").intValue()).isEqualTo(15);
            assertThat(one.get("end").intValue()).isEqualTo(27);
        });
    }

    @Test
    void givesZeroForEverySectionOfACleanText() throws IOException {
        assertThat(score("{\"id\":5,\"text\":\"good morning\",\"label\":\"ham\"}"))
                .isZero();

        assertThat(out.toString())
                .startsWith("{\"id\":5,\"verdict\":\"ALLOW\",\"top\":null,\"scores\":{\"fraud\":0.0,\"spam\":0.0},"
                        + "\"clauses\":{},\"evidence\":[],\"guidelines\":7,\"models\":[");
    }

    @Test
    void saysWhatATextCostToTheDepthThatIsAskedFor() throws IOException {
        assertThat(score(Depth.TERMS, "{\"id\":1,\"text\":\"instant loan\"}", "{\"id\":2,\"text\":\"hello\"}"))
                .isZero();
        assertThat(err.toString()).matches("2 texts to depth terms, \\d+\\.\\d µs of a processor each\\R");
        assertThat(out.toString()).contains("REMOVE");
    }

    @Test
    void answersABadLineInItsPlaceAndSaysSoInTheExitCode() throws IOException {
        int exitCode = score(
                "{\"id\":1,\"text\":\"a\"}",
                "SECRET",
                "{\"id\":2}",
                "{\"text\":\"a\"}",
                "{\"id\":3,\"text\":\"" + "x".repeat(65_537) + "\"}",
                "{\"id\":4,\"text\":\"b\"}");

        assertThat(exitCode).isEqualTo(1);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).startsWith("{\"id\":1,");
        assertThat(lines.get(1)).startsWith("{\"id\":null,\"error\":\"line: ").endsWith("\"line\":2}");
        assertThat(lines.get(2)).isEqualTo("{\"id\":null,\"error\":\"text: is missing\",\"line\":3}");
        assertThat(lines.get(3)).contains("\"error\":\"id: ").endsWith("\"line\":4}");
        assertThat(lines.get(4)).contains("\"error\":\"text: 65537 characters").endsWith("\"line\":5}");
        assertThat(lines.get(5)).startsWith("{\"id\":4,");
        assertThat(out.toString()).doesNotContain("SECRET");
    }

    @Test
    void keepsTheOrderOfManyLines() throws IOException {
        score(IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"id\":" + i + ",\"text\":\"" + (i % 3 == 0 ? "instant loan" : "hello") + "\"}")
                .toArray(String[]::new));

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(10_000);
        for (int i = 0; i < lines.size(); i++) {
            String verdict = i % 3 == 0 ? "REMOVE" : "ALLOW";
            assertThat(lines.get(i)).startsWith("{\"id\":" + i + ",\"verdict\":\"" + verdict + "\"");
        }
    }

    @Test
    void saysWhatIsWrongWithABookThatDoesNotCheck() throws IOException {
        Files.writeString(folder.resolve("book/book.yaml"), SmallBook.YAML.replace("floor: 0.3", "floor: 3"));
        CommandLine score = command();
        score.setExecutionExceptionHandler((failure, line, parsed) -> {
            assertThat(failure).hasMessageContaining("book.yaml:").hasMessageContaining("2 problems");
            return 1;
        });

        assertThat(score.execute("--guidelines", folder.resolve("book").toString(), "-"))
                .isEqualTo(1);
    }

    private int score(String... lines) throws IOException {
        return score(Depth.FULL, lines);
    }

    private int score(Depth depth, String... lines) throws IOException {
        Path texts = Files.write(folder.resolve("texts.jsonl"), List.of(lines));
        return command()
                .execute(
                        "--depth",
                        depth.toString(),
                        "--guidelines",
                        folder.resolve("book").toString(),
                        texts.toString());
    }

    private CommandLine command() {
        return new CommandLine(new ScoreCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
    }
}
