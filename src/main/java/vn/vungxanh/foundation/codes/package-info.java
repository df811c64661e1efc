/** Codes that citizens, places and passages show as a picture: signed, dated, without personal data, each refusable. */
@ApplicationModule(
        id = "codes",
        allowedDependencies = {"kernel", "shell", "storage", "sheets", "adminunits", "access"})
@NullMarked
package vn.vungxanh.foundation.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
