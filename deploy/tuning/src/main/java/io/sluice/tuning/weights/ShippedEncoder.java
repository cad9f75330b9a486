package io.sluice.tuning.weights;

import io.sluice.classify.encoder.EncoderHead;
import io.sluice.classify.encoder.EncoderHeader;
import io.sluice.classify.encoder.HeadsFile;
import io.sluice.classify.linear.ModelEnvelope;
import io.sluice.deploy.verb.CommandFailure;
import io.sluice.tuning.onnx.OnnxModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An encoder as it ships, to go on tuning from: as good a beginning as its checkpoint, but for the bits that quantising took. */
public final class ShippedEncoder {

    private ShippedEncoder() {}

    /**
     * @param onnx the network; its heads lie beside it
     * @param heads those that will be tuned, by name and in order
     * @throws CommandFailure if the two files do not belong together, or have other heads
     */
    public static Checkpoint read(Path onnx, Stock stock, List<String> heads) throws IOException {
        byte[] network = Files.readAllBytes(onnx);
        String name = onnx.getFileName().toString().replaceFirst("[.]onnx$", ".heads");
        EncoderHeader header = HeadsFile.read(Files.readAllBytes(onnx.resolveSibling(name)));
        if (!ModelEnvelope.fingerprint(network).equals(header.onnx())) {
            throw new CommandFailure(
                    onnx + " is not the network that the heads beside it were trained on",
                    "put the two files of one export beside each other");
        }
        List<String> own = header.heads().stream().map(EncoderHead::name).toList();
        if (!own.equals(heads)) {
            throw new CommandFailure(
                    onnx + " has the heads " + own + ", not " + heads, "name an encoder with these heads, or none");
        }
        Map<String, float[]> weights = EncoderGraph.layers(stock, OnnxModel.read(network));
        float[] matrix = new float[own.size() * header.dimension()];
        float[] biases = new float[own.size()];
        for (int i = 0; i < biases.length; i++) {
            EncoderHead head = header.heads().get(i);
            System.arraycopy(head.weights(), 0, matrix, i * header.dimension(), header.dimension());
            biases[i] = head.bias();
        }
        weights.put("heads.weight", matrix);
        weights.put("heads.bias", biases);
        return new Checkpoint(header.seed(), 0, 0, header.maxTokens(), weights, new float[0][]);
    }
}
