/** Samples that are due: of whom or of which place, why, of which kind and by when; done with the sample, ended by a death. */
@ApplicationModule(
        id = "orders",
        allowedDependencies = {"kernel", "shell", "adminunits", "access", "field", "people", "laboratories"})
@NullMarked
package vn.vungxanh.surveillance.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
