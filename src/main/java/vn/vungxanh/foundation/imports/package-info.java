/** Lists that come in from Excel: upload, mapping, preview, check, storing, and the rows that must be corrected. */
@ApplicationModule(
        id = "imports",
        allowedDependencies = {"kernel", "shell", "storage", "sheets", "adminunits", "access"})
@NullMarked
package vn.vungxanh.foundation.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
