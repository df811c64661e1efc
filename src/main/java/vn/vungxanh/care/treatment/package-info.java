/** Where patients are treated: facilities in tiers, their beds, and each patient's way from the request to the discharge. */
@ApplicationModule(
        id = "treatment",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "map",
            "documents",
            "adminunits",
            "access",
            "people",
            "imports",
            "testing",
            "cases",
            "workforce"
        })
@NullMarked
package vn.vungxanh.care.treatment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
