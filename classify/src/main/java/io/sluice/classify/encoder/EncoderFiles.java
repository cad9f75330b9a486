package io.sluice.classify.encoder;

import java.io.IOException;
import java.io.InputStream;

/** Where an encoder's large files are; read when it is asked for the first time. */
public interface EncoderFiles {

    /** The network, as ONNX. The caller closes it. */
    InputStream onnx() throws IOException;

    /** The vocabulary, as Hugging Face's {@code tokenizer.json}. The caller closes it. */
    InputStream tokenizer() throws IOException;

    /** Files on the class path, by their full names; not all of them need be there. */
    static EncoderFiles onClassPath(String onnx, String tokenizer) {
        return new EncoderFiles() {
            @Override
            public InputStream onnx() throws IOException {
                return resource(onnx);
            }

            @Override
            public InputStream tokenizer() throws IOException {
                return resource(tokenizer);
            }
        };
    }

    private static InputStream resource(String name) throws IOException {
        InputStream file = EncoderFiles.class.getResourceAsStream(name);
        if (file == null) {
            throw new IOException("there is no " + name + " on the class path");
        }
        return file;
    }
}
