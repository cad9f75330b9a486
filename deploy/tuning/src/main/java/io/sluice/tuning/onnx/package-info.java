/** Reads the tensors of ONNX files, and writes such files. */
@NullMarked
package io.sluice.tuning.onnx;

import org.jspecify.annotations.NullMarked;
