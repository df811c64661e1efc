/** The forms that the law makes a unit send: which apply on a day, what is owed, prefilled from the records, sent once. */
@ApplicationModule(
        id = "statutory",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "documents",
            "adminunits",
            "access",
            "people",
            "deadlines",
            "laboratories",
            "testing",
            "cases",
            "zones",
            "facilities",
            "treatment"
        })
@NullMarked
package vn.vungxanh.insight.statutory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
