/** How long it takes from one event of a case to the next: what was seen, what distribution explains it, what was left out. */
@ApplicationModule(
        id = "delays",
        allowedDependencies = {
            "kernel",
            "shell",
            "adminunits",
            "access",
            "cases",
            "chains",
            "testing",
            "tracing",
            "isolation",
            "treatment",
            "methods"
        })
@NullMarked
package vn.vungxanh.insight.delays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
