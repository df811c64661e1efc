/**
 * How people move, as sums that telecom operators give: subscribers who stayed and who left home by unit and day, flows
 * between units, an index against the weeks before. No person is in here, and small cells are kept without figures.
 */
@ApplicationModule(
        id = "mobility",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "map",
            "imports",
            "adminunits",
            "access",
            "cases",
            "zones",
            "analytics",
            "methods"
        })
@NullMarked
package vn.vungxanh.insight.mobility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
