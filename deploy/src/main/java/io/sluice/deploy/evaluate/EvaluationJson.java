package io.sluice.deploy.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Json;

/** An evaluation as one JSON object. A figure that the rows do not allow is null. */
final class EvaluationJson {

    private EvaluationJson() {}

    static ObjectNode of(Evaluation evaluation) {
        ObjectNode json = Json.object();
        var files = json.putArray("files");
        for (FileEvaluation.Line line : evaluation.files()) {
            ObjectNode one = files.addObject();
            one.put("file", line.file())
                    .put("lang", line.language())
                    .put("depth", line.depth().toString());
            put(one, line.measures());
            one.put("microseconds", line.microseconds());
        }
        var heads = json.putArray("heads");
        for (HeadEvaluation.Line line : evaluation.heads()) {
            ObjectNode one = heads.addObject();
            one.put("head", line.head()).put("convention", line.convention());
            put(one, line.measures());
        }
        var fairness = json.putArray("fairness");
        for (Fairness.Line line : evaluation.fairness()) {
            fairness.addObject()
                    .put("lang", line.language())
                    .put("depth", line.depth().toString())
                    .put("kind", line.kind())
                    .put("texts", line.texts())
                    .put("flagged", line.flagged())
                    .put("gap", line.gap());
        }
        return json;
    }

    private static void put(ObjectNode json, Measures measures) {
        json.put("rows", measures.rows()).put("positives", measures.positives());
        put(json, "precision", measures.precision());
        put(json, "recall", measures.recall());
        put(json, "f1", measures.f1());
        put(json, "accuracy", measures.accuracy());
        put(json, "flaggedNegatives", measures.flaggedNegatives());
        put(json, "auprc", measures.averagePrecision());
        put(json, "calibrationError", measures.calibrationError());
    }

    private static void put(ObjectNode json, String name, double value) {
        json.put(name, Double.isNaN(value) ? null : (Double) value);
    }
}
