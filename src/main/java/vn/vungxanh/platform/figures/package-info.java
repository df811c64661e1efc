/** The socket by which rooms contribute figures to dashboards and reports; holds no figure of its own. */
@ApplicationModule(
        id = "figures",
        allowedDependencies = {"kernel"})
@NullMarked
package vn.vungxanh.platform.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
