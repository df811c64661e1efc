/**
 * Where and when there are more cases than chance brings: Kulldorff's scan statistic. Pure classes like the statistical
 * methods: numbers in, numbers out.
 */
@ApplicationModule(
        id = "scan",
        allowedDependencies = {"kernel", "methods"})
@NullMarked
package vn.vungxanh.insight.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
