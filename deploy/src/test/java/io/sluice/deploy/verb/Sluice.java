package io.sluice.deploy.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.embedded.EmbeddedCluster;
import io.sluice.deploy.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** What one verb said and how it ended, as if it had been typed. */
public record Sluice(int exitCode, String out, String err) {

    /** Runs a verb against a cluster. */
    public static Sluice run(EmbeddedCluster cluster, Object verb, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        CommandLine line = new CommandLine(verb).setCaseInsensitiveEnumValuesAllowed(true);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            err.write(String.valueOf(failure.getMessage()));
            return 1;
        });
        all.addAll(List.of("--bootstrap", cluster.bootstrap(), "--registry", cluster.registryUrl()));
        int exitCode = line.execute(all.toArray(String[]::new));
        return new Sluice(exitCode, out.toString(), err.toString());
    }

    /** Standard output as JSON Lines. */
    public List<ObjectNode> lines() {
        return out.lines()
                .map(line -> Json.parse(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
