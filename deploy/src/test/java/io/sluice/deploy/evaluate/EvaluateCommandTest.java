package io.sluice.deploy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.deploy.json.Json;
import io.sluice.deploy.labelled.LabelledFile;
import io.sluice.deploy.labelled.MadeUpTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeAFile() throws IOException {
        file = MadeUpTexts.write(folder.resolve("tiny.tsv.gz"), LabelledFile.HEADER + """

                tiny\ten\tdev\tspam\t1\tguaranteed winner, claim your free ringtone prize, txt WIN to 80086 now! cash 150p
                tiny\ten\tdev\tbenign\t0\tsee you at the station after lunch
                tiny\ten\tdev\tdistress(low)\t0\tgood night, sleep well
                tiny\tzh\tdev\tbenign\t0\t明天见
                tiny\ten\tdev\t(not mapped)\t0\tleft out
                sms_spam_uci\ten\ttrain\tspam\tspam\tleft out, as it was learned from
                """);
    }

    @Test
    void measuresEachFileByLanguageAndDepth() throws IOException {
        Path json = folder.resolve("figures.json");

        assertThat(evaluate("--depth", "terms,linear,full", "--json", json.toString(), file.toString()))
                .isZero();

        JsonNode files = Json.parse(Files.readAllBytes(json)).get("files");
        assertThat(files).hasSize(6);
        assertThat(files.get(0).get("lang").asText() + files.get(0).get("depth").asText())
                .isEqualTo("enterms");
        assertThat(files.get(2).get("depth").asText()).isEqualTo("linear");
        assertThat(files.get(2).get("rows").asInt()).isEqualTo(3);
        assertThat(files.get(2).get("positives").asInt()).isEqualTo(1);
        assertThat(files.get(2).get("f1").asDouble()).isEqualTo(1);
        assertThat(files.get(2).get("flaggedNegatives").asDouble()).isZero();
        assertThat(files.get(2).get("microseconds").asDouble()).isPositive();
        assertThat(files.get(3).get("recall").isNull()).isTrue();
        assertThat(files.get(4).get("depth").asText()).isEqualTo("full");
        assertThat(files.get(4).get("rows").asInt()).isEqualTo(3);
        assertThat(files.get(4).get("microseconds").asDouble()).isPositive();
        assertThat(out.toString()).contains("| tiny | en | linear | 3 | 1 |").contains("Fairness");
        assertThat(err.toString()).contains("left out, since the book has no such section: (not mapped)");
    }

    @Test
    void offersNoDepthThatThereIsNot() {
        assertThat(evaluate("--depth", "fuller", file.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).containsIgnoringCase("[terms, linear, full]");
    }

    private int evaluate(String... args) {
        return new CommandLine(new EvaluateCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
