/** Who enters what by when: duties by default and as assigned, what is late or silent, which fields are missing. */
@ApplicationModule(
        id = "duties",
        allowedDependencies = {
            "kernel",
            "shell",
            "figures",
            "sheets",
            "adminunits",
            "access",
            "imports",
            "directives",
            "tasks"
        })
@NullMarked
package vn.vungxanh.insight.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
