/**
 * One page a unit, from the province to the commune: what the rooms count of it, side by side, with what must be done now, its
 * parts, and how each number came about. Holds no data.
 */
@ApplicationModule(
        id = "dashboards",
        allowedDependencies = {
            "kernel",
            "shell",
            "drawing",
            "map",
            "sheets",
            "figures",
            "adminunits",
            "access",
            "testing",
            "cases",
            "tracing",
            "overview",
            "methods",
            "analytics",
            "levels",
            "risk",
            "duties"
        })
@NullMarked
package vn.vungxanh.insight.dashboards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
