/** The tree of places as it was on a day: what a code meant, what became of it, who borders it. */
@ApplicationModule(
        id = "adminunits",
        allowedDependencies = {"kernel", "shell"})
@NullMarked
package vn.vungxanh.foundation.adminunits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
