/** How a risk level follows from facts under each dated regulation: decision tables as pure classes without any I/O. */
@ApplicationModule(
        id = "levels",
        allowedDependencies = {"kernel"})
@NullMarked
package vn.vungxanh.insight.levels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
