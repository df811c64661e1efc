/** The border: posts and who stands there, patrols, people stopped, received and handed over, gates and who passed them. */
@ApplicationModule(
        id = "frontier",
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
            "field",
            "laboratories",
            "orders",
            "isolation"
        })
@NullMarked
package vn.vungxanh.territory.frontier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
