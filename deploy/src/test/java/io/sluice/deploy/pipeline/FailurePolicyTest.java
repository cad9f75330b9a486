package io.sluice.deploy.pipeline;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

final class FailurePolicyTest {

    private final FailurePolicy policy = new FailurePolicy(Duration.ofMillis(1));

    @Test
    void replacesAThreadThatDiedOfWhatMayPass() {
        assertThat(policy.handle(new StreamsException(new TimeoutException("no leader"))))
                .isEqualTo(REPLACE_THREAD);
    }

    @Test
    void stopsAtOnceForABug() {
        assertThat(policy.handle(new StreamsException(new NullPointerException())))
                .isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void replacesNoThreadOnceItIsBeingClosed() {
        policy.closing();

        assertThat(policy.handle(new TimeoutException("no leader"))).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void givesUpAfterTooManyFailuresInARow() throws Exception {
        FailurePolicy impatient = new FailurePolicy(Duration.ofNanos(1));
        for (int i = 0; i < FailurePolicy.MOST_REPLACEMENTS; i++) {
            assertThat(die(impatient, 1)).containsOnly(REPLACE_THREAD);
        }

        assertThat(die(impatient, 1)).containsOnly(SHUTDOWN_CLIENT);
    }

    @Test
    void countsAnIncidentOnceHoweverManyThreadsItMeets() throws Exception {
        FailurePolicy impatient = new FailurePolicy(Duration.ofNanos(1));
        int threads = FailurePolicy.MOST_REPLACEMENTS + 1;

        assertThat(die(impatient, threads)).hasSize(threads).containsOnly(REPLACE_THREAD);
        assertThat(die(impatient, threads)).hasSize(threads).containsOnly(REPLACE_THREAD);
    }

    /** What is decided of threads that all run when the first of them dies. */
    private static List<StreamThreadExceptionResponse> die(FailurePolicy policy, int threads) throws Exception {
        List<StreamThreadExceptionResponse> responses = new CopyOnWriteArrayList<>();
        List<Thread> running = Stream.generate(
                        () -> new Thread(() -> responses.add(policy.handle(new TimeoutException("no leader")))))
                .limit(threads)
                .toList();
        for (Thread thread : running) {
            thread.start();
            thread.join();
        }
        return responses;
    }

    @Test
    void tellsWhatMayPassFromWhatWillNot() {
        assertThat(FailurePolicy.mayPass(new IllegalStateException(new ConnectException("registry"))))
                .isTrue();
        assertThat(FailurePolicy.mayPass(new IllegalStateException(new RestClientException("busy", 503, 50003))))
                .isTrue();
        assertThat(FailurePolicy.mayPass(new IllegalStateException(new RestClientException("denied", 401, 40101))))
                .isFalse();
        assertThat(FailurePolicy.mayPass(new TopicAuthorizationException("content")))
                .isFalse();
    }
}
