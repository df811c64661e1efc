/** Words that every room shares. At most twenty small types that know nothing but the Java library. */
@ApplicationModule(
        id = "kernel",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package vn.vungxanh.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
