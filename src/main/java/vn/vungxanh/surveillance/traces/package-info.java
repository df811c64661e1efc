/** Who met a case, by every kind of evidence at once; who it may have it from; places it shares with others; what if. */
@ApplicationModule(
        id = "traces",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "adminunits",
            "access",
            "people",
            "cases",
            "copresence",
            "presence",
            "tracing"
        })
@NullMarked
package vn.vungxanh.surveillance.traces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
