package io.sluice.classify.encoder;

import io.sluice.classify.linear.Calibration;
import io.sluice.classify.linear.ModelEnvelope;
import io.sluice.classify.linear.ModelFormatException;
import io.sluice.classify.linear.Script;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The heads of an encoder as bytes, beside its ONNX file. Numbers are big-endian, texts in Java's modified UTF-8 after a
 * length of two bytes:
 *
 * <pre>
 *   "SLNE"  format (2 bytes)  name  version (4)  script (1)  maxTokens  dimension (2 each)
 *   seed (8)  sources (2): each a text
 *   SHA-256 of the ONNX file (32)
 *   heads (1): each name  convention  slope  offset  baseRate (double)  bias (float)  weights (dimension floats)
 *   SHA-256 of all before it
 * </pre>
 *
 * The ONNX file is as {@link Network} wants it.
 */
public final class HeadsFile {

    private static final ModelEnvelope ENVELOPE = new ModelEnvelope(0x534c4e45, 2, "file of an encoder's heads");
    private static final int ONNX_CHECKSUM = 32;

    private HeadsFile() {}

    public static byte[] write(EncoderHeader header) {
        return ENVELOPE.seal(out -> {
            out.writeUTF(header.name());
            out.writeInt(header.version());
            out.writeByte(header.script().ordinal());
            out.writeShort(header.maxTokens());
            out.writeShort(header.dimension());
            out.writeLong(header.seed());
            out.writeShort(header.trainedOn().size());
            for (String source : header.trainedOn()) {
                out.writeUTF(source);
            }
            out.write(HexFormat.of().parseHex(header.onnx()));
            out.writeByte(header.heads().size());
            for (EncoderHead head : header.heads()) {
                write(head, out);
            }
        });
    }

    private static void write(EncoderHead head, DataOutputStream out) throws IOException {
        out.writeUTF(head.name());
        out.writeUTF(head.convention());
        out.writeDouble(head.calibration().slope());
        out.writeDouble(head.calibration().offset());
        out.writeDouble(head.baseRate());
        out.writeFloat(head.bias());
        for (float weight : head.weights()) {
            out.writeFloat(weight);
        }
    }

    /** @throws ModelFormatException if anything in the file is not as it has to be */
    public static EncoderHeader read(byte[] file) {
        return ENVELOPE.open(file, HeadsFile::read);
    }

    private static EncoderHeader read(DataInputStream in) throws IOException {
        String name = in.readUTF();
        int version = in.readInt();
        Script script = script(in.readUnsignedByte());
        int maxTokens = in.readUnsignedShort();
        int dimension = in.readUnsignedShort();
        long seed = in.readLong();
        List<String> sources = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            sources.add(in.readUTF());
        }
        byte[] onnx = new byte[ONNX_CHECKSUM];
        in.readFully(onnx);
        List<EncoderHead> heads = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            heads.add(readHead(in, dimension));
        }
        String checksum = HexFormat.of().formatHex(onnx);
        return new EncoderHeader(name, version, script, maxTokens, dimension, seed, sources, checksum, heads);
    }

    private static EncoderHead readHead(DataInputStream in, int dimension) throws IOException {
        String name = in.readUTF();
        String convention = in.readUTF();
        Calibration calibration = new Calibration(in.readDouble(), in.readDouble());
        double baseRate = in.readDouble();
        float bias = in.readFloat();
        float[] weights = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            weights[i] = in.readFloat();
        }
        return new EncoderHead(name, convention, calibration, baseRate, weights, bias);
    }

    private static Script script(int number) {
        Script[] all = Script.values();
        if (number >= all.length) {
            throw new ModelFormatException("the model is for a script that this build does not know");
        }
        return all[number];
    }
}
