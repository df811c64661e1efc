/** Administrative fines by a dated table, cases of false information, criminal cases of illegal entry. */
@ApplicationModule(
        id = "enforcement",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "documents",
            "adminunits",
            "access",
            "people",
            "frontier"
        })
@NullMarked
package vn.vungxanh.territory.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
