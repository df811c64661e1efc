/** The commune team's day: who to visit, who to sample, who goes home; the daily watch and its red flags. */
@ApplicationModule(
        id = "rounds",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "map",
            "adminunits",
            "access",
            "field",
            "people",
            "laboratories",
            "orders",
            "testing",
            "isolation"
        })
@NullMarked
package vn.vungxanh.care.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
