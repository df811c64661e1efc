/** Outbreaks and areas under restriction: extent, from–to, legal basis, guards, disinfection, measures, the clock. */
@ApplicationModule(
        id = "zones",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "documents",
            "map",
            "deadlines",
            "adminunits",
            "access",
            "people",
            "directives",
            "cases"
        })
@NullMarked
package vn.vungxanh.territory.zones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
