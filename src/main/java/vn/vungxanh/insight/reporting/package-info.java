/** The reports up the chain: dated templates, checks, signing, frozen figures, reconciliation with what was published. */
@ApplicationModule(
        id = "reporting",
        allowedDependencies = {
            "kernel",
            "shell",
            "figures",
            "documents",
            "sheets",
            "adminunits",
            "access",
            "cases",
            "directives",
            "templates"
        })
@NullMarked
package vn.vungxanh.insight.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
