/**
 * The level of each unit under each dated regulation: what the records propose, why, since when; what was decided; which
 * measures and zones to think of. Tells {@code RiskLevelChanged}.
 */
@ApplicationModule(
        id = "risk",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "documents",
            "figures",
            "documents",
            "map",
            "imports",
            "adminunits",
            "access",
            "directives",
            "cases",
            "tracing",
            "isolation",
            "treatment",
            "zones",
            "frontier",
            "tasks",
            "facts",
            "levels"
        })
@NullMarked
package vn.vungxanh.insight.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
