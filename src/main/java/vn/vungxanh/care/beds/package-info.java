/**
 * How many beds are free, taken and promised at an instant, how long they will do, and which of them suits somebody that
 * ill. Numbers, no persons and no tables; socket {@code CountsBeds}.
 */
@ApplicationModule(
        id = "beds",
        allowedDependencies = {"kernel", "map", "adminunits", "access", "cases", "facilities", "protocols"})
@NullMarked
package vn.vungxanh.care.beds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
