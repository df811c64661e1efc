/** Rounds in which everybody is asked: planned, walked from house to house, followed to the last unit that is silent. */
@ApplicationModule(
        id = "screening",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "map",
            "adminunits",
            "access",
            "people",
            "citizens",
            "imports",
            "cases",
            "declarations"
        })
@NullMarked
package vn.vungxanh.territory.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
