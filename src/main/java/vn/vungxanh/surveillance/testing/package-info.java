/** From the order to the result of every person of the tube: sampling, laboratories, pools, results, capacity. */
@ApplicationModule(
        id = "testing",
        allowedDependencies = {
            "kernel",
            "shell",
            "sheets",
            "figures",
            "map",
            "documents",
            "adminunits",
            "access",
            "field",
            "people",
            "labels",
            "laboratories",
            "orders",
            "pooling"
        })
@NullMarked
package vn.vungxanh.surveillance.testing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
