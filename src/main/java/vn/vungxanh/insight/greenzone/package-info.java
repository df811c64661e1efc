/**
 * What anybody may see: green units, three counters, totals, map, curve, bulletins, hotlines and open data. An officer publishes
 * an edition; public pages read editions only. Its public addresses begin with {@code /public}.
 */
@ApplicationModule(
        id = "greenzone",
        allowedDependencies = {"kernel", "shell", "sheets", "map", "adminunits", "access", "cases"})
@NullMarked
package vn.vungxanh.insight.greenzone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
