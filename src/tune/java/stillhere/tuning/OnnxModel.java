package stillhere.tuning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillhere.tuning.Message.Field;

/** The weights in an ONNX file, where they lie, so that they can be changed in place. */
final class OnnxModel {
    // Names of fields, from onnx.proto.
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int INITIALIZER = 5;
    private static final int OUTPUT = 12;
    private static final int OUTPUT_NAME = 1;
    private static final int TENSOR_FLOATS = 4;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_BYTES = 9;

    private final ByteBuffer file;
    private final Field graph;
    private final Map<String, Message> tensors = new HashMap<>();
    private final Map<String, List<String>> inputs = new HashMap<>();

    /** Reads the directory of {@code file}, which later changes go into. */
    OnnxModel(ByteBuffer file) {
        this.file = file;
        this.graph = new Message(file, 0, file.limit()).all(GRAPH).get(0);
        for (Field tensor : graph.content().all(INITIALIZER)) {
            List<Field> fields = tensor.content().fields();
            String name = fields.stream()
                    .filter(field -> field.name() == TENSOR_NAME)
                    .map(Field::text)
                    .findFirst()
                    .orElseThrow();
            fields.stream()
                    .filter(field -> field.name() == TENSOR_BYTES || field.name() == TENSOR_FLOATS)
                    .forEach(field -> tensors.put(name, field.content()));
        }
        for (Field node : graph.content().all(NODE)) {
            List<String> read =
                    node.content().all(NODE_INPUT).stream().map(Field::text).toList();
            node.content().all(NODE_OUTPUT).forEach(output -> inputs.put(output.text(), read));
        }
    }

    /** What the node that gives {@code output} takes in. */
    List<String> inputs(String output) {
        List<String> known = inputs.get(output);
        if (known == null) {
            throw new IllegalArgumentException("the model computes nothing called " + output);
        }
        return known;
    }

    /** A tensor's bytes; writing to them changes the file. */
    ByteBuffer bytes(String tensor) {
        Message place = tensors.get(tensor);
        if (place == null) {
            throw new IllegalArgumentException("the model has no tensor called " + tensor);
        }
        return file.duplicate().position(place.start()).limit(place.end()).slice();
    }

    /** A tensor's numbers; writing to them changes the file. */
    FloatBuffer floats(String tensor) {
        return bytes(tensor).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }

    /** A copy of the file that also answers with what is called {@code name} inside. */
    byte[] answering(String name) {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        stretch(inner, OUTPUT_NAME, name.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream wider = new ByteArrayOutputStream();
        wider.writeBytes(copy(graph.content().start(), graph.content().end()));
        stretch(wider, OUTPUT, inner.toByteArray());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(copy(0, graph.at()));
        stretch(whole, GRAPH, wider.toByteArray());
        whole.writeBytes(copy(graph.content().end(), file.limit()));
        return whole.toByteArray();
    }

    private byte[] copy(int start, int end) {
        byte[] copy = new byte[end - start];
        file.get(start, copy);
        return copy;
    }

    private static void stretch(ByteArrayOutputStream out, int name, byte[] content) {
        out.write((name << 3) | 2);
        for (int rest = content.length; ; rest >>>= 7) {
            if (rest < 128) {
                out.write(rest);
                break;
            }
            out.write((rest & 127) | 128);
        }
        out.writeBytes(content);
    }
}
