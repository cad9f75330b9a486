package io.sluice.deploy.faults;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A real broker in a container, for the tests of one class: a static field with {@code @RegisterExtension}. Its topics
 * go with it. Where there is no Docker, the class is skipped and says why; where there is, a broker that does not start
 * fails it.
 *
 * <p>The image is what {@code containers/build-kafka-image} names.
 */
final class ContainerBroker implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {

    private static final Path IMAGE_SCRIPT = Path.of("containers", "build-kafka-image");

    private @Nullable KafkaContainer container;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return DockerClientFactory.instance().isDockerAvailable()
                ? ConditionEvaluationResult.enabled("Docker answers")
                : ConditionEvaluationResult.disabled("no Docker answers here, and it wants a broker in a container");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        container = new KafkaContainer(DockerImageName.parse(image()).asCompatibleSubstituteFor("apache/kafka"));
        container.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (container != null) {
            container.stop();
        }
    }

    /** Where clients on this machine reach it. */
    String bootstrapServers() {
        return container().getBootstrapServers();
    }

    KafkaContainer container() {
        if (container == null) {
            throw new IllegalStateException("the broker runs only while the tests of its class do");
        }
        return container;
    }

    private static String image() throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(
                        IMAGE_SCRIPT.toAbsolutePath().toString(), System.getProperty("java.class.path"))
                .redirectError(Redirect.INHERIT);
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = script.start();
        String image = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(IMAGE_SCRIPT + " could not provide an image: see what it wrote above");
        }
        return image;
    }
}
