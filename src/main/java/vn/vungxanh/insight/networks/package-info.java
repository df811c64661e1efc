/** The hospitals that a province can turn over to an epidemic and the districts that are treated together, version by version. */
@ApplicationModule(
        id = "networks",
        allowedDependencies = {"kernel", "shell", "sheets", "adminunits", "access"})
@NullMarked
package vn.vungxanh.insight.networks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
