/** Who is told by a message when the level of a unit becomes another one: once for each change, and what became of it. */
@ApplicationModule(
        id = "alerts",
        allowedDependencies = {"kernel", "shell", "adminunits", "access", "citizens", "risk"})
@NullMarked
package vn.vungxanh.insight.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
