package io.sluice.tuning.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An ONNX file in the making, of a graph with one input and one output. Nodes are added in an order in which each has its
 * inputs. It asks for the operators of ONNX 1.13 (set 18, format 8), which has the latest of those that encoders need. The
 * numbers of the fields are those of onnx.proto: ModelProto.ir_version 1, producer_name 2, graph 7, opset_import 8; OperatorSetIdProto.domain 1, version 2;
 * GraphProto.node 1, name 2, initializer 5, input 11, output 12; NodeProto.input 1, output 2, name 3, op_type 4, attribute 5,
 * domain 7; AttributeProto.name 1, f 2, i 3, type 20; ValueInfoProto.name 1, type 2; TypeProto.tensor_type 1; its elem_type 1,
 * shape 2; TensorShapeProto.dim 1; its dim_value 1, dim_param 2.
 */
public final class OnnxGraph {

    /** The domain of the operators that ONNX Runtime has beside ONNX's own. */
    public static final String RUNTIME = "com.microsoft";

    private static final String PRODUCER = "sluice";
    private static final int FORMAT = 8;
    private static final int OPERATORS = 18;
    private static final int RUNTIME_OPERATORS = 1;
    private static final int REAL = 1;
    private static final int WHOLE = 2;

    private final Value input;
    private final Field.Builder nodes = Field.newBuilder();
    private final Field.Builder constants = Field.newBuilder();
    private final Set<String> names = new HashSet<>();

    /** @param input what the graph is given */
    public OnnxGraph(Value input) {
        this.input = input;
        claim(input.name());
    }

    /** @throws IllegalArgumentException if something has that name already */
    public void constant(Tensor tensor) {
        claim(tensor.name());
        constants.addLengthDelimited(tensor.message().toByteString());
    }

    /**
     * One of ONNX's own operators, with one output.
     *
     * @return the output's name, as it was given
     */
    public String node(String operator, String output, List<String> inputs, Map<String, Number> attributes) {
        node("", operator, List.of(output), inputs, attributes);
        return output;
    }

    /**
     * @param domain empty, or {@link #RUNTIME}
     * @param attributes whole numbers as {@link Long}, others as {@link Float}
     * @throws IllegalArgumentException if something has the name of an output already, or nothing that of an input
     */
    public void node(
            String domain, String operator, List<String> outputs, List<String> inputs, Map<String, Number> attributes) {
        for (String input : inputs) {
            require(input);
        }
        outputs.forEach(this::claim);
        UnknownFieldSet.Builder node = UnknownFieldSet.newBuilder()
                .addField(1, texts(inputs))
                .addField(2, texts(outputs))
                .addField(3, texts(List.of(outputs.getFirst())))
                .addField(4, texts(List.of(operator)))
                .addField(7, texts(List.of(domain)));
        Field.Builder all = Field.newBuilder();
        attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> all.addLengthDelimited(
                        attribute(one.getKey(), one.getValue()).toByteString()));
        nodes.addLengthDelimited(node.addField(5, all.build()).build().toByteString());
    }

    private void require(String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("nothing is called " + name);
        }
    }

    private void claim(String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("two things are called " + name);
        }
    }

    private static UnknownFieldSet attribute(String name, Number value) {
        UnknownFieldSet.Builder attribute = UnknownFieldSet.newBuilder().addField(1, texts(List.of(name)));
        if (value instanceof Float real) {
            attribute.addField(
                    2, Field.newBuilder().addFixed32(Float.floatToIntBits(real)).build());
            return attribute.addField(20, number(REAL)).build();
        }
        if (!(value instanceof Long whole)) {
            throw new IllegalArgumentException(name + " is neither a Long nor a Float");
        }
        return attribute.addField(3, number(whole)).addField(20, number(WHOLE)).build();
    }

    /**
     * The file.
     *
     * @throws IllegalArgumentException if nothing has the name of the output
     */
    public byte[] write(Value output) {
        require(output.name());
        UnknownFieldSet graph = UnknownFieldSet.newBuilder()
                .addField(1, nodes.build())
                .addField(2, texts(List.of(PRODUCER)))
                .addField(5, constants.build())
                .addField(11, message(input.message()))
                .addField(12, message(output.message()))
                .build();
        Field operators = Field.newBuilder()
                .addLengthDelimited(operators("", OPERATORS))
                .addLengthDelimited(operators(RUNTIME, RUNTIME_OPERATORS))
                .build();
        return UnknownFieldSet.newBuilder()
                .addField(1, number(FORMAT))
                .addField(2, texts(List.of(PRODUCER)))
                .addField(7, message(graph))
                .addField(8, operators)
                .build()
                .toByteArray();
    }

    private static ByteString operators(String domain, int version) {
        return UnknownFieldSet.newBuilder()
                .addField(1, texts(List.of(domain)))
                .addField(2, number(version))
                .build()
                .toByteString();
    }

    /**
     * What goes in or comes out.
     *
     * @param dims numbers, or names for what differs from run to run
     */
    public record Value(String name, Tensor.Type type, List<String> dims) {

        public Value {
            dims = List.copyOf(dims);
        }

        private UnknownFieldSet message() {
            Field.Builder all = Field.newBuilder();
            dims.forEach(size -> all.addLengthDelimited(dim(size).toByteString()));
            UnknownFieldSet shape =
                    UnknownFieldSet.newBuilder().addField(1, all.build()).build();
            UnknownFieldSet tensor = UnknownFieldSet.newBuilder()
                    .addField(1, number(type.code))
                    .addField(2, OnnxGraph.message(shape))
                    .build();
            UnknownFieldSet kind = UnknownFieldSet.newBuilder()
                    .addField(1, OnnxGraph.message(tensor))
                    .build();
            return UnknownFieldSet.newBuilder()
                    .addField(1, texts(List.of(name)))
                    .addField(2, OnnxGraph.message(kind))
                    .build();
        }

        private static UnknownFieldSet dim(String size) {
            boolean isNumber = size.chars().allMatch(Character::isDigit);
            return UnknownFieldSet.newBuilder()
                    .addField(isNumber ? 1 : 2, isNumber ? number(Long.parseLong(size)) : texts(List.of(size)))
                    .build();
        }
    }

    private static Field number(long number) {
        return Field.newBuilder().addVarint(number).build();
    }

    private static Field texts(List<String> texts) {
        Field.Builder all = Field.newBuilder();
        texts.forEach(text -> all.addLengthDelimited(ByteString.copyFromUtf8(text)));
        return all.build();
    }

    private static Field message(UnknownFieldSet message) {
        return Field.newBuilder().addLengthDelimited(message.toByteString()).build();
    }
}
