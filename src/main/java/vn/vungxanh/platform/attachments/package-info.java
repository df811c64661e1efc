/** Files that people attach to records: which kinds are taken, and how one is handed out again without harm. */
@ApplicationModule(
        id = "attachments",
        allowedDependencies = {"kernel", "shell"})
@NullMarked
package vn.vungxanh.platform.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
