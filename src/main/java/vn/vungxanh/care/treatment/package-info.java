/** The way of each patient from the request for a bed to the discharge, and which beds are taken by it. */
@ApplicationModule(
        id = "treatment",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "documents",
            "adminunits",
            "access",
            "people",
            "facilities",
            "protocols",
            "beds",
            "testing",
            "cases",
            "workforce"
        })
@NullMarked
package vn.vungxanh.care.treatment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
