package io.sluice.deploy.provision;

import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topics.TopicCheck;
import io.sluice.schemas.topics.TopicProblem;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code topics check}. */
@Command(
        name = "check",
        description = "Say what is wrong with the cluster's topics. It changes nothing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 0: all are as they should be. 1: one is missing or different."})
final class CheckTopicsCommand implements Callable<Integer> {

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many the topics of accounts must have. Default: as many as the topic content has.")
    private int partitions;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Admin admin = connection.admin()) {
            TopicCheck check = new TopicCheck(admin);
            int expected = partitions > 0
                    ? partitions
                    : check.partitionsOf(TopicCatalogue.CONTENT).orElse(1);
            List<TopicProblem> problems = check.problems(TopicCatalogue.all(), expected);
            problems.forEach(problem -> out.println(problem.sentence()));
            if (problems.isEmpty()) {
                out.println("all " + TopicCatalogue.all().size() + " topics are as they should be");
            }
            if (check.brokers() == 1) {
                out.println("the cluster has one broker: every topic is lost with its disk");
            }
            return problems.isEmpty() ? 0 : 1;
        }
    }
}
