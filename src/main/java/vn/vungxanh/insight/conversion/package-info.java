/** Which hospitals to turn over to the epidemic, and in which order: a mixed-integer program. Pure classes: numbers in, numbers out. */
@ApplicationModule(
        id = "conversion",
        allowedDependencies = {"kernel"})
@NullMarked
package vn.vungxanh.insight.conversion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
