/** What stands on a tube: numbers that are given once, sheets of bar codes to print, and codes as they are scanned. */
@ApplicationModule(
        id = "labels",
        allowedDependencies = {"kernel", "shell", "access"})
@NullMarked
package vn.vungxanh.surveillance.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
