/** The shapes of units: official borders as imported for a code and its first day; until then cells computed from points and areas. */
@ApplicationModule(
        id = "borders",
        allowedDependencies = {"kernel", "shell", "map", "sheets", "adminunits", "access"})
@NullMarked
package vn.vungxanh.foundation.borders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
