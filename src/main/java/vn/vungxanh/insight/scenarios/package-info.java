/** What a province needs for 1,000, 5,000 or 10,000 patients, against what it has: the gaps, the day they open, what closes them. */
@ApplicationModule(
        id = "scenarios",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "adminunits",
            "access",
            "stock",
            "workforce",
            "tasks",
            "facilities",
            "protocols",
            "treatment",
            "isolation",
            "laboratories",
            "cases",
            "models",
            "methods",
            "demand",
            "conversion",
            "networks"
        })
@NullMarked
package vn.vungxanh.insight.scenarios;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
