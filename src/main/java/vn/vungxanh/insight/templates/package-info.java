/** The wording of reports as dated rows: headings, order and sentences that a province changes without code. */
@ApplicationModule(
        id = "templates",
        allowedDependencies = {"kernel", "shell", "figures", "documents", "adminunits", "access"})
@NullMarked
package vn.vungxanh.insight.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
