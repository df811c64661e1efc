/** Where the epidemic is going: reproduction, growth, unusual days and superspreading, from the records of the cases. */
@ApplicationModule(
        id = "analytics",
        allowedDependencies = {
            "kernel",
            "shell",
            "drawing",
            "sheets",
            "adminunits",
            "access",
            "people",
            "cases",
            "chains",
            "tracing",
            "zones",
            "methods",
            "foresight",
            "scan",
            "map"
        })
@NullMarked
package vn.vungxanh.insight.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
