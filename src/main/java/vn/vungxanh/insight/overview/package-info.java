/** The first screen: the state of the outbreak at any instant, from the province down to one case. */
@ApplicationModule(
        id = "overview",
        allowedDependencies = {"kernel", "shell", "drawing", "adminunits", "access", "figures", "cases", "tracing"})
@NullMarked
package vn.vungxanh.insight.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
