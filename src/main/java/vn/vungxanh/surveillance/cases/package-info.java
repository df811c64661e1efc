/** One illness of one person, from suspicion to outcome, for any disease of the dated list. */
@ApplicationModule(
        id = "cases",
        allowedDependencies = {
            "kernel",
            "shell",
            "map",
            "sheets",
            "figures",
            "adminunits",
            "access",
            "people",
            "imports",
            "laboratories",
            "testing"
        })
@NullMarked
package vn.vungxanh.surveillance.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
