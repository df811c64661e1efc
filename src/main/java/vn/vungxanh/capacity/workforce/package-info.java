/** Who there is: people by service and skill, members by name, teams, vehicles, and who of them is away from home. */
@ApplicationModule(
        id = "workforce",
        allowedDependencies = {"kernel", "shell", "sheets", "figures", "adminunits", "access", "imports"})
@NullMarked
package vn.vungxanh.capacity.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
