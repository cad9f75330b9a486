package io.sluice.deploy.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClusterAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sluice:secret@registry.internal/api",
                "https://sluice:not/secret@encoded@registry.internal/api"
            })
    void showsNoSecretOfTheRegistrysUrl(String url) {
        ClusterAddress address = new ClusterAddress("kafka:9092", url);

        assertThat(address).hasToString("kafka:9092 with the registry https://***@registry.internal/api");
        assertThat(address.shownRegistry()).isEqualTo("https://***@registry.internal/api");
        assertThat(address.registry()).isEqualTo(url);
    }

    @Test
    void showsAUrlWithoutASecretAsItIs() {
        assertThat(new ClusterAddress("kafka:9092", "http://localhost:8081/apis/ccompat/v7"))
                .hasToString("kafka:9092 with the registry http://localhost:8081/apis/ccompat/v7");
    }

    @Test
    void showsNoSecretOfAUrlThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClusterAddress("kafka:9092", "sluice:secret@registry.internal"))
                .withMessage("registry ***@registry.internal: must be a URL, http:// or https://");
    }
}
