/**
 * The dated rules of treatment as they were on a day: which bed and which floor of the pyramid somebody that ill needs, and
 * when a patient may leave. No tables, no persons: facts in, verdicts out, each with its source.
 */
@ApplicationModule(
        id = "protocols",
        allowedDependencies = {"kernel", "sheets", "adminunits", "access", "cases", "facilities"})
@NullMarked
package vn.vungxanh.care.protocols;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
