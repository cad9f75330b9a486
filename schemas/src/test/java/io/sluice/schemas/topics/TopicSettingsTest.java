package io.sluice.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TopicSettingsTest {

    @Test
    void givesEveryTopicOfAccountsTheSameNumberOfPartitions() {
        TopicSettings settings = new TopicSettings(6, 3, 2);
        assertThat(TopicCatalogue.all())
                .filteredOn(topic -> topic.key().equals("account id"))
                .hasSize(8)
                .allSatisfy(topic -> assertThat(settings.partitionsOf(topic)).isEqualTo(6));
        assertThat(settings.partitionsOf(TopicCatalogue.GUIDELINES)).isEqualTo(1);
    }

    @Test
    void makesTopicsAsTheCatalogueSays() {
        var content = new TopicSettings(6, 3, 2).newTopic(TopicCatalogue.CONTENT);
        assertThat(content.numPartitions()).isEqualTo(6);
        assertThat(content.replicationFactor()).isEqualTo((short) 3);
        assertThat(content.configs())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "604800000")
                .containsEntry("min.insync.replicas", "2");
        assertThat(TopicSettings.LOCAL.newTopic(TopicCatalogue.ACCOUNT_STANDING).configs())
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
    }

    @Test
    void refusesSettingsThatNoClusterCanHold() {
        assertThatThrownBy(() -> new TopicSettings(0, 1, 1)).hasMessage("partitions is 0: it must be at least 1");
        assertThatThrownBy(() -> new TopicSettings(1, 2, 3))
                .hasMessage("min-insync-replicas is 3: it must be 1 to the number of replicas (2)");
    }

    @Test
    void namesEachTopicOnce() {
        assertThat(TopicCatalogue.all().stream().map(Topic::name)).doesNotHaveDuplicates();
    }
}
