package io.sluice.classify.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Models as bytes. Numbers are big-endian, texts in Java's modified UTF-8 after a length of two bytes:
 *
 * <pre>
 *   "SLNM"  format (2 bytes)  name  version (4)  script  shortest  longest  words  bucketBits (1 each)
 *   seed (8)  sources (2): each a text
 *   heads (1): each name  convention  scale (float)  bias (float)  slope  offset  baseRate (double)
 *   weights: for each bucket one byte, with sign, for each head
 *   SHA-256 of all before it
 * </pre>
 */
public final class ModelFile {

    private static final ModelEnvelope ENVELOPE = new ModelEnvelope(0x534c4e4d, 1, "linear model");

    private ModelFile() {}

    public static byte[] write(LinearModel model) {
        return ENVELOPE.seal(out -> {
            writeHeader(model.header(), out);
            int heads = model.heads().size();
            byte[] weights = new byte[heads * model.header().shape().buckets()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (byte) model.weight(i / heads, i % heads);
            }
            out.write(weights);
        });
    }

    /** @throws ModelFormatException if anything in the file is not as it has to be */
    public static LinearModel read(byte[] file) {
        return ENVELOPE.open(file, in -> new LinearModel(readHeader(in), in.readAllBytes()));
    }

    private static void writeHeader(ModelHeader header, DataOutputStream out) throws IOException {
        out.writeUTF(header.name());
        out.writeInt(header.version());
        out.writeByte(header.script().ordinal());
        out.writeByte(header.shape().shortest());
        out.writeByte(header.shape().longest());
        out.writeByte(header.shape().words());
        out.writeByte(header.shape().bucketBits());
        out.writeLong(header.seed());
        out.writeShort(header.trainedOn().size());
        for (String source : header.trainedOn()) {
            out.writeUTF(source);
        }
        out.writeByte(header.heads().size());
        for (Head head : header.heads()) {
            out.writeUTF(head.name());
            out.writeUTF(head.convention());
            out.writeFloat(head.scale());
            out.writeFloat(head.bias());
            out.writeDouble(head.calibration().slope());
            out.writeDouble(head.calibration().offset());
            out.writeDouble(head.baseRate());
        }
    }

    private static ModelHeader readHeader(DataInputStream in) throws IOException {
        String name = in.readUTF();
        int version = in.readInt();
        int script = in.readUnsignedByte();
        if (script >= Script.values().length) {
            throw new ModelFormatException("the model is for a script that this build does not know");
        }
        NGramShape shape = new NGramShape(
                in.readUnsignedByte(), in.readUnsignedByte(), in.readUnsignedByte(), in.readUnsignedByte());
        long seed = in.readLong();
        List<String> sources = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            sources.add(in.readUTF());
        }
        List<Head> heads = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            heads.add(new Head(
                    in.readUTF(),
                    in.readUTF(),
                    in.readFloat(),
                    in.readFloat(),
                    new Calibration(in.readDouble(), in.readDouble()),
                    in.readDouble()));
        }
        return new ModelHeader(name, version, Script.values()[script], shape, seed, sources, heads);
    }
}
