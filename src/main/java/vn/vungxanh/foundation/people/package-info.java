/** Who a person is: own id, names, birth, residence and household; matching of newcomers, doubtful pairs, merging. */
@ApplicationModule(
        id = "people",
        allowedDependencies = {"kernel", "shell", "storage", "adminunits", "access"})
@NullMarked
package vn.vungxanh.foundation.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
