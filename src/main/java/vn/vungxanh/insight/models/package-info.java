/**
 * Epidemics that did not happen yet: compartments of people who catch a disease, fall ill and need beds. Pure classes like
 * the statistical methods: numbers in, numbers out.
 */
@ApplicationModule(
        id = "models",
        allowedDependencies = {"kernel", "methods"})
@NullMarked
package vn.vungxanh.insight.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
