/** Who stays isolated where, under which dated rule and until when: sites, orders, stays. */
@ApplicationModule(
        id = "isolation",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "map",
            "documents",
            "adminunits",
            "access",
            "people",
            "imports",
            "deadlines",
            "laboratories",
            "orders",
            "testing",
            "cases",
            "copresence",
            "tracing",
            "treatment"
        })
@NullMarked
package vn.vungxanh.care.isolation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
