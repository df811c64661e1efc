/**
 * Statistical methods of epidemiology, each a small pure class with its paper: numbers in, numbers out. No Spring, no
 * database; whoever has a series can check it.
 */
@ApplicationModule(
        id = "methods",
        allowedDependencies = {"kernel"})
@NullMarked
package vn.vungxanh.insight.methods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
