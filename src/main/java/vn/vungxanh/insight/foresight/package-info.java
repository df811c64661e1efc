/** What is not known yet: cases that have begun and are still to be reported, and the next two weeks; pure classes. */
@ApplicationModule(
        id = "foresight",
        allowedDependencies = {"kernel", "methods", "sheets"})
@NullMarked
package vn.vungxanh.insight.foresight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
