/** Legal clocks as dated data: what has to be done until when under the regime of the day, what is late, and for whom. */
@ApplicationModule(
        id = "deadlines",
        allowedDependencies = {"kernel", "shell", "sheets", "figures", "adminunits", "access"})
@NullMarked
package vn.vungxanh.foundation.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
