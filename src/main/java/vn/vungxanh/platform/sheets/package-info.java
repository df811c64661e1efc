/** Sheets as people send them: rows of text cells from XLSX and CSV, and formula-safe writing of both. Pure: no Spring, no database. */
@ApplicationModule(id = "sheets", allowedDependencies = "kernel")
@NullMarked
package vn.vungxanh.platform.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
