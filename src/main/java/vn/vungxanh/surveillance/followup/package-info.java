/** The work of contact tracing: the board of a case, who calls whom, the days until the time has passed, the clocks. */
@ApplicationModule(
        id = "followup",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "adminunits",
            "access",
            "people",
            "cases",
            "tracing"
        })
@NullMarked
package vn.vungxanh.surveillance.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
