/**
 * The record of who was where and near whom: places, check-ins, encounters of telephones, groups, itineraries. Takes them
 * in, keeps them for as long as the policy allows, and feeds the index that answers from them.
 */
@ApplicationModule(
        id = "presence",
        allowedDependencies = {
            "kernel",
            "shell",
            "map",
            "storage",
            "intake",
            "sheets",
            "figures",
            "adminunits",
            "access",
            "people",
            "imports",
            "cases",
            "copresence"
        })
@NullMarked
package vn.vungxanh.surveillance.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
