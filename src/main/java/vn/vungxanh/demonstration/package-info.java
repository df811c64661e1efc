/** The demonstration province: the synthetic Điện Biên of May 2021, made from a seed number. Nobody in it exists. */
@ApplicationModule(
        id = "demonstration",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "adminunits",
            "access",
            "people",
            "laboratories",
            "orders",
            "testing",
            "directives",
            "tasks",
            "committee",
            "cases",
            "tracing",
            "presence",
            "isolation",
            "facilities",
            "treatment",
            "rounds",
            "zones",
            "declarations",
            "risk",
            "alerts",
            "frontier",
            "enforcement",
            "checkins",
            "checkpoints",
            "screening",
            "reporting",
            "greenzone",
            "statutory",
            "stock",
            "duties",
            "workforce",
            "dispatch",
            "scenarios",
            "mobility",
            "field"
        })
@NullMarked
package vn.vungxanh.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
