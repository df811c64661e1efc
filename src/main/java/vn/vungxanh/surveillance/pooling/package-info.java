/** How many samples belong in one tube, and what is known of how many are ill: pure classes, numbers in, numbers out. */
@ApplicationModule(id = "pooling", allowedDependencies = "kernel")
@NullMarked
package vn.vungxanh.surveillance.pooling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
