@NullMarked
package io.sluice.tuning.onnx;

import org.jspecify.annotations.NullMarked;
