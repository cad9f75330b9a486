package io.sluice.deploy.train;

import io.sluice.deploy.labelled.LabelledFile;
import io.sluice.deploy.verb.CommandFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The files that what ships may learn from. */
public final class TrainingFiles {

    /** The folder of what research alone may use. */
    static final String MEASURE_ONLY = "measure-only";

    private TrainingFiles() {}

    /** @throws CommandFailure if one of the folder's files must not be learned from, or there is no such folder */
    public static List<Path> in(Path folder) throws IOException {
        List<Path> files = LabelledFile.in(folder);
        files.forEach(TrainingFiles::refuseMeasureOnly);
        return files;
    }

    private static void refuseMeasureOnly(Path file) {
        for (Path part : file.toAbsolutePath().normalize()) {
            if (part.toString().equals(MEASURE_ONLY)) {
                throw new CommandFailure(
                        file + " is only to measure with, its licence forbids to train what ships",
                        "name a folder without " + MEASURE_ONLY);
            }
        }
    }
}
