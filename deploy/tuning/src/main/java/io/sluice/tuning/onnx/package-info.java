/** Reads and writes ONNX files: their tensors and the names of their nodes, and nothing else. */
@NullMarked
package io.sluice.tuning.onnx;

import org.jspecify.annotations.NullMarked;
