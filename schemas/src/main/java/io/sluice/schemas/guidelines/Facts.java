package io.sluice.schemas.guidelines;

import io.sluice.schemas.content.ContentEvent;
import java.util.Map;

/**
 * What a condition can ask about an item: {@code text_length}, {@code surface}, {@code audience}, {@code audience_size},
 * {@code platform}, {@code counterpart_platform}, {@code change}, {@code shared}, {@code media_count}, {@code reported},
 * {@code hits["terms:list"]}, {@code hits["contact:PHONE"]}, {@code hits["links"]} and so on: how often a signal fired,
 * 0 for one that is not there; and {@code heads["sexism-en"]}: the calibrated probability of a model's head, 0.0 where its
 * model does not look at texts like this.
 */
public record Facts(ContentEvent event, boolean reported, Map<String, Integer> hits, Map<String, Double> heads) {}
