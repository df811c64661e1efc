/** Who met whom: declared exposures, close contacts under the definition of the day, levels F1, F2, Fn. */
@ApplicationModule(
        id = "tracing",
        allowedDependencies = {
            "kernel",
            "shell",
            "figures",
            "map",
            "adminunits",
            "access",
            "people",
            "testing",
            "cases",
            "imports",
            "sheets",
            "copresence"
        })
@NullMarked
package vn.vungxanh.surveillance.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
