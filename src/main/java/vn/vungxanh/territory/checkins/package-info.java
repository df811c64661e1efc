/** Places with a poster, and those who check in there: citizens by their telephone, staff by scanning; what cannot be true is held. */
@ApplicationModule(
        id = "checkins",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "map",
            "adminunits",
            "access",
            "people",
            "codes",
            "field",
            "presence"
        })
@NullMarked
package vn.vungxanh.territory.checkins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
