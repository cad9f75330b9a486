package io.sluice.deploy.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.deploy.verb.CommandFailure;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsARowAndDropsWhatFollowsABarInItsLabel() throws IOException {
        Path file = MadeUpTexts.write(
                folder.resolve("a.tsv.gz"), LabelledFile.HEADER + "\ncold\tzh\tdev\tbenign\t0|topic\t你好\n");

        assertThat(LabelledFile.read(file)).containsExactly(new LabelledRow("cold", "zh", "dev", "benign", "0", "你好"));
    }

    @Test
    void namesTheLineThatIsNotAsTheHeaderSays() throws IOException {
        Path file = MadeUpTexts.write(
                folder.resolve("a.tsv.gz"),
                LabelledFile.HEADER + "\na\tb\tc\td\te\tsecret words\na\tb\tsecret words\n");

        assertThatThrownBy(() -> LabelledFile.read(file))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("line 3: 3 columns")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAFileWithAnotherHeader() throws IOException {
        Path file = MadeUpTexts.write(folder.resolve("a.tsv.gz"), "text\tlabel\nx\t1\n");

        assertThatThrownBy(() -> LabelledFile.read(file)).hasMessageContaining("its first line has to be source<tab>");
    }
}
