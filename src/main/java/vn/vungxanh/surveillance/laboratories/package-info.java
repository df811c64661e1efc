/** Which laboratories there are, which tests they do, and how many in a day from which day on. */
@ApplicationModule(
        id = "laboratories",
        allowedDependencies = {"kernel", "shell", "adminunits", "access"})
@NullMarked
package vn.vungxanh.surveillance.laboratories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
