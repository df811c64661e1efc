/** Who infected whom: statements of officers, chains of transmission and their figures, the network and its drawing. */
@ApplicationModule(
        id = "chains",
        allowedDependencies = {
            "kernel",
            "shell",
            "map",
            "sheets",
            "adminunits",
            "access",
            "people",
            "cases",
            "copresence",
            "tracing",
            "presence",
            "traces"
        })
@NullMarked
package vn.vungxanh.surveillance.chains;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
