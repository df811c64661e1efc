/** What people declare of their health: citizens' pages, receipts, red flags and the commune's queue. */
@ApplicationModule(
        id = "declarations",
        allowedDependencies = {
            "kernel",
            "shell",
            "intake",
            "sheets",
            "figures",
            "map",
            "adminunits",
            "access",
            "people",
            "laboratories",
            "orders",
            "cases",
            "zones",
            "codes",
            "citizens",
            "field"
        })
@NullMarked
package vn.vungxanh.territory.declarations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
