package io.sluice.tuning.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The constants of an ONNX file, and which product they are in. The numbers of the fields are those of onnx.proto:
 * ModelProto.graph 7; GraphProto.node 1, initializer 5; NodeProto.input 1, name 3, op_type 4; TensorProto.dims 1, data_type 2,
 * float_data 4, int32_data 5, int64_data 7, name 8, raw_data 9.
 */
public final class OnnxModel {

    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;

    private final UnknownFieldSet graph;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    private OnnxModel(UnknownFieldSet graph) throws IOException {
        this.graph = graph;
        for (ByteString bytes : graph.getField(INITIALIZER).getLengthDelimitedList()) {
            Tensor tensor = tensor(UnknownFieldSet.parseFrom(bytes));
            tensors.put(tensor.name(), tensor);
        }
    }

    /** @throws IOException if that is no ONNX file */
    public static OnnxModel read(byte[] file) throws IOException {
        UnknownFieldSet model = UnknownFieldSet.parseFrom(CodedInputStream.newInstance(file));
        List<ByteString> graphs = model.getField(GRAPH).getLengthDelimitedList();
        if (graphs.size() != 1) {
            throw new IOException("the file has " + graphs.size() + " graphs, an ONNX model has one");
        }
        return new OnnxModel(UnknownFieldSet.parseFrom(graphs.getFirst()));
    }

    /** The constants by name, in the order of the file. */
    public Map<String, Tensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the model has no constant " + name);
        }
        return tensor;
    }

    /** The second input of each node of that kind, by the node's name: for matrix products, the weights. */
    public Map<String, String> secondInputs(String operator) throws IOException {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (ByteString bytes : graph.getField(NODE).getLengthDelimitedList()) {
            UnknownFieldSet node = UnknownFieldSet.parseFrom(bytes);
            List<ByteString> all = node.getField(1).getLengthDelimitedList();
            if (text(node, 4).equals(operator) && all.size() > 1) {
                inputs.put(text(node, 3), all.get(1).toStringUtf8());
            }
        }
        return inputs;
    }

    private static Tensor tensor(UnknownFieldSet message) throws IOException {
        int code = Math.toIntExact(message.getField(2).getVarintList().getFirst());
        for (Tensor.Type type : Tensor.Type.values()) {
            if (type.code == code) {
                return new Tensor(text(message, 8), type, varints(message, 1), bytes(message, type));
            }
        }
        throw new IOException(text(message, 8) + " is of ONNX's type " + code + ", which encoders do not have");
    }

    /** As they are, or as protobuf's own repeated numbers, which the format allows too. */
    private static ByteString bytes(UnknownFieldSet message, Tensor.Type type) throws IOException {
        List<ByteString> raw = message.getField(9).getLengthDelimitedList();
        if (!raw.isEmpty()) {
            return raw.getFirst();
        }
        if (type == Tensor.Type.FLOAT) {
            List<ByteString> packed = message.getField(4).getLengthDelimitedList();
            if (!packed.isEmpty()) {
                return packed.getFirst();
            }
            List<Integer> single = message.getField(4).getFixed32List();
            ByteBuffer buffer = ByteBuffer.allocate(4 * single.size()).order(ByteOrder.LITTLE_ENDIAN);
            single.forEach(buffer::putInt);
            return ByteString.copyFrom(buffer.flip());
        }
        List<Long> values = varints(message, type == Tensor.Type.INT64 ? 7 : 5);
        ByteBuffer buffer = ByteBuffer.allocate(type.width * values.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            if (type == Tensor.Type.INT64) {
                buffer.putLong(value);
            } else {
                buffer.put((byte) value);
            }
        }
        return ByteString.copyFrom(buffer.flip());
    }

    private static List<Long> varints(UnknownFieldSet message, int field) throws IOException {
        List<Long> values = new ArrayList<>(message.getField(field).getVarintList());
        for (ByteString packed : message.getField(field).getLengthDelimitedList()) {
            CodedInputStream in = packed.newCodedInput();
            while (!in.isAtEnd()) {
                values.add(in.readRawVarint64());
            }
        }
        return values;
    }

    private static String text(UnknownFieldSet message, int field) {
        List<ByteString> texts = message.getField(field).getLengthDelimitedList();
        return texts.isEmpty() ? "" : texts.getFirst().toStringUtf8();
    }
}
