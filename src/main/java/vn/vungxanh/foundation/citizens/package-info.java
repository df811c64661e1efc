/** The optional account of a citizen, without a password: one's own records, gathered from the rooms. */
@ApplicationModule(
        id = "citizens",
        allowedDependencies = {"kernel", "shell", "storage", "access", "adminunits", "people", "codes"})
@NullMarked
package vn.vungxanh.foundation.citizens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
