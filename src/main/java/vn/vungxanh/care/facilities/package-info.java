/**
 * Where patients are treated: the register of facilities by tier, what each is equipped with from a day on, its wards and
 * beds one by one. No persons. Tells {@code CapacityChanged}; socket {@code KnowsPatients}.
 */
@ApplicationModule(
        id = "facilities",
        allowedDependencies = {"kernel", "shell", "adminunits", "access", "imports"})
@NullMarked
package vn.vungxanh.care.facilities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
