/** What telephones without a network bring in later: devices, batches, receipts, conflicts; nothing is lost or counted twice. */
@ApplicationModule(
        id = "field",
        allowedDependencies = {"kernel", "shell", "storage", "adminunits", "access"})
@NullMarked
package vn.vungxanh.foundation.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
