/**
 * What stands before the database when everybody reports in at once: many single writes become few transactions, nobody is
 * told "kept" before the commit, and the public's traffic cannot take what the staff needs.
 */
@ApplicationModule(
        id = "intake",
        allowedDependencies = {"kernel", "shell", "storage"})
@NullMarked
package vn.vungxanh.platform.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
