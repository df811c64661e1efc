/** Who works here: staff, roles, jurisdiction ({@code Scope}), signing in, and the trail of who saw and wrote what. */
@ApplicationModule(
        id = "access",
        allowedDependencies = {"kernel", "shell", "storage", "intake", "adminunits"})
@NullMarked
package vn.vungxanh.foundation.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
