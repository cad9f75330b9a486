package io.sluice.deploy.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Json;
import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.topics.TopicCheck;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code publish}. */
@Command(
        name = "publish",
        description = "Publish events from files: content, reports, review decisions and appeals.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nOne line for each event:%n",
        footer = {
            "  {\"accountId\":\"a\", \"contentId\":\"c\", \"text\":\"...\"}",
            "  {\"type\":\"report\", \"reportId\":\"r\", \"reporterId\":\"b\",",
            "   \"item\":{\"accountId\":\"a\", \"contentId\":\"c\", \"text\":\"...\"}}",
            "  {\"type\":\"review\", \"decisionId\":\"d\", \"accountId\":\"a\", \"contentId\":\"c\",",
            "   \"caseId\":\"k\", \"reviewer\":\"x\", \"ruling\":\"VIOLATION\",",
            "   \"clause\":\"fraud/phishing\", \"measure\":\"REMOVE\"}   or \"ruling\":\"NO_VIOLATION\"",
            "  {\"type\":\"appeal\", \"appealId\":\"p\", \"accountId\":\"a\", \"contentId\":\"c\",",
            "   \"enforcementId\":\"e\", \"statement\":\"...\"}",
            "  {\"type\":\"raw\", \"topic\":\"content\", \"key\":\"a\", \"value\":\"base64\"}",
            "",
            "Fields are those of the Avro schemas; what is left out takes its default, times the present. "
                    + "Tables (.tsv) need a header with such names, or --columns; those of the CED and NUS SMS corpora are known.",
            "",
            "Lines that cannot be read are told on standard error, and the others are published; the exit code is then 1, "
                    + "unless --skip-bad. Standard output gets one JSON object: how many were published where, and how fast; "
                    + "with --wait also what became of them.",
            "",
            "committed: those whose offsets the stages have committed, each in one transaction with all that follows from "
                    + "it. deadLettered: those that a dead letter names. decided: committed less deadLettered; what is found "
                    + "clean leaves no other trace. enforced: enforcements that name one of them. exact: whether nobody else "
                    + "published to the same partitions meanwhile. The exit code is 1 where committed is not all, or what was "
                    + "seen contradicts itself: a record refused twice, refused and enforced, or refused between two stages; "
                    + "an account's enforcements not numbered one by one.",
            "",
            "Examples:",
            "  echo '{\"accountId\":\"a\",\"contentId\":\"c\",\"text\":\"hi\"}' | sluice publish -",
            "  sluice publish --wait posts.tsv.gz reports.jsonl",
            "  sluice publish --rate 500 --columns accountId,contentId,-,text posts.tsv",
        })
public final class PublishCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, packed with gzip or not; - for standard input.")
    private List<String> files;

    @Mixin
    private PublishOptions options;

    @Option(names = "--skip-bad", description = "Exit with 0 although some lines could not be published.")
    private boolean skipBad;

    @Mixin
    private WaitOptions waiting;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, ExecutionException, InterruptedException {
        Wire wire = new Wire(connection.registryClient());
        Complaints complaints = new Complaints(spec.commandLine().getErr());
        long started = System.nanoTime();
        boolean addsUp = true;
        try (Admin admin = connection.admin()) {
            Outcome outcome = waiting.isWanted() ? Outcome.from(connection.kafka(), wire) : null;
            Published published = publish(admin, new EventEncoder(wire), complaints);
            ObjectNode summary = Summary.of(published, complaints.count());
            if (outcome != null) {
                long committed = waiting.on(admin, spec.commandLine().getErr()).await(published);
                Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
                Accounting accounting = outcome.of(published, committed);
                Summary.with(summary, accounting, elapsed, published.isAlone());
                addsUp = accounting.addsUp();
            }
            spec.commandLine().getOut().println(Json.line(summary));
        }
        if (!addsUp) {
            spec.commandLine().getErr().println("sluice: what became of the records does not add up: see the summary");
        }
        return addsUp && (complaints.count() == 0 || skipBad) ? 0 : 1;
    }

    private Published publish(Admin admin, EventEncoder encoder, Complaints complaints) throws IOException {
        try (Publisher publisher = new Publisher(connection.kafka())) {
            FileFeed feed = new FileFeed(options, encoder, publisher, new TopicCheck(admin), complaints);
            for (String file : files) {
                feed.publish(file);
            }
            return publisher.finish();
        }
    }
}
