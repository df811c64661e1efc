/**
 * What is known of each unit of a province at an instant, in numbers: gathered from the records of the rooms in one pass,
 * and again only where news touched them. Typed in where no room counts. Tells {@code FactsChanged}; socket {@code KnowsCoverage}.
 */
@ApplicationModule(
        id = "facts",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "map",
            "imports",
            "adminunits",
            "access",
            "cases",
            "tracing",
            "isolation",
            "facilities",
            "beds",
            "treatment",
            "zones",
            "frontier",
            "levels"
        })
@NullMarked
package vn.vungxanh.insight.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
