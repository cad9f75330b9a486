package io.sluice.deploy.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.linear.Head;
import io.sluice.classify.linear.LinearModel;
import io.sluice.classify.linear.ModelFile;
import io.sluice.deploy.labelled.MadeUpTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainCommandTest {

    private static final String MODEL = "linear-en.bin";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void writesTheSameBytesForTheSameFilesAndSeed() throws IOException {
        MadeUpTexts.messages(folder.resolve("data"));

        assertThat(train("data", "one", "1")).isZero();
        assertThat(train("data", "two", "1")).isZero();
        assertThat(train("data", "three", "2")).isZero();

        byte[] one = Files.readAllBytes(folder.resolve("one").resolve(MODEL));
        assertThat(Files.readAllBytes(folder.resolve("two").resolve(MODEL))).isEqualTo(one);
        assertThat(Files.readAllBytes(folder.resolve("three").resolve(MODEL))).isNotEqualTo(one);
    }

    @Test
    void saysInTheFileWhatItWasMadeOf() throws IOException {
        MadeUpTexts.messages(folder.resolve("data"));

        assertThat(train("data", "out", "5")).isZero();

        LinearModel model =
                ModelFile.read(Files.readAllBytes(folder.resolve("out").resolve(MODEL)));
        assertThat(model.heads()).extracting(Head::name).containsExactly("spam-sms-en", "harm-en");
        assertThat(model.header().seed()).isEqualTo(5);
        assertThat(model.header().trainedOn().getFirst()).startsWith("sms_spam_uci, 160 rows, sha-256 ");
        assertThat(model.header().trainedOn().getLast()).contains("texts of the project's own");
        assertThat(model.heads().getFirst().baseRate()).isBetween(0.15, 0.35);
        assertThat(err.toString()).contains("trained spam-sms-en", "AUPRC", "calibration error");
    }

    @Test
    void refusesFilesThatAreOnlyToMeasureWith() throws IOException {
        MadeUpTexts.messages(folder.resolve("data/measure-only"));

        assertThat(train("data", "out", "1")).isNotZero();
        assertThat(err.toString()).contains("only to measure with", "measure-only");
        assertThat(folder.resolve("out").resolve(MODEL)).doesNotExist();
    }

    @Test
    void saysWhichSourcesThereCouldBe() throws IOException {
        MadeUpTexts.write(
                folder.resolve("data/x.tsv.gz"),
                "source\tlang\tsplit\tguideline\tlabel\ttext\nmine\ten\ttrain\tspam\t1\thello\n");

        assertThat(train("data", "out", "1")).isNotZero();
        assertThat(err.toString()).contains("no head learns from mine", "youtube_spam");
    }

    private int train(String data, String out, String seed) {
        return new CommandLine(new TrainCommand())
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(new StringWriter()))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(
                        "--data", folder.resolve(data).toString(),
                        "--out", folder.resolve(out).toString(),
                        "--seed", seed);
    }
}
