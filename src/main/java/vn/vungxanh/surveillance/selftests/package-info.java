/** Rapid tests that citizens did themselves: reported with the kit and perhaps a picture; a positive asks for a PCR. */
@ApplicationModule(
        id = "selftests",
        allowedDependencies = {"kernel", "shell", "access", "people", "orders", "laboratories", "testing"})
@NullMarked
package vn.vungxanh.surveillance.selftests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
