/** Road posts inside the province: who and what passed, from where, and what was decided. */
@ApplicationModule(
        id = "checkpoints",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "documents",
            "map",
            "adminunits",
            "access",
            "people",
            "imports",
            "directives",
            "codes",
            "field",
            "cases",
            "isolation",
            "zones"
        })
@NullMarked
package vn.vungxanh.territory.checkpoints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
