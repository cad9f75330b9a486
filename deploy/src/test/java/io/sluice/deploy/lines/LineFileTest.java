package io.sluice.deploy.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LineFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsLinesWithEitherEndAndALastOneWithout() throws IOException {
        assertThat(lines("one\ntwo\r\n\nlast".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("one", "two", "", "last");
        assertThat(lines("one\n".getBytes(StandardCharsets.UTF_8))).containsExactly("one");
        assertThat(lines(new byte[0])).isEmpty();
    }

    @Test
    void readsLinesLongerThanItsBuffer() throws IOException {
        String longLine = "字".repeat(100_000);

        assertThat(lines((longLine + "\nshort\n" + longLine).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(longLine, "short", longLine);
    }

    @Test
    void unpacksWhatIsPackedWhateverItsName() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(lines(packed.toByteArray())).containsExactly("one", "two");
    }

    @Test
    void countsLinesAndTheBytesAsStored() throws IOException {
        Path path = Files.write(folder.resolve("counted"), "one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        try (LineFile file = LineFile.open(path.toString())) {
            file.next();
            file.next();
            assertThat(file.number()).isEqualTo(2);
            assertThat(file.next()).isNull();
            assertThat(file.number()).isEqualTo(2);
            assertThat(file.consumed()).isEqualTo(file.size()).isEqualTo(8);
        }
    }

    private List<String> lines(byte[] content) throws IOException {
        Path path = Files.write(folder.resolve("lines"), content);
        List<String> lines = new ArrayList<>();
        try (LineFile file = LineFile.open(path.toString())) {
            for (byte[] line = file.next(); line != null; line = file.next()) {
                lines.add(new String(line, StandardCharsets.UTF_8));
            }
        }
        return lines;
    }
}
