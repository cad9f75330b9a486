package io.sluice.tuning.export;
import io.sluice.tuning.task.Corpus; import io.sluice.tuning.weights.Stock; import java.io.*; import java.nio.file.Path;
public final class Export { public Export(Stock s, Corpus c, int v, boolean q, PrintWriter e){} public void run(Path a, Path b) throws IOException {} }
