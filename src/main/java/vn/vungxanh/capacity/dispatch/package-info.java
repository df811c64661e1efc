/** Who is sent where: requests, orders, arrival and return, rotation, what is lacking, aid between provinces, training. */
@ApplicationModule(
        id = "dispatch",
        allowedDependencies = {"kernel", "shell", "sheets", "figures", "documents", "adminunits", "access", "workforce"
        })
@NullMarked
package vn.vungxanh.capacity.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
