/**
 * What so many patients need: beds, oxygen, machines, people, suits, tests, places. Pure classes like the statistical methods:
 * numbers in, numbers out.
 */
@ApplicationModule(
        id = "demand",
        allowedDependencies = {"kernel"})
@NullMarked
package vn.vungxanh.insight.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
