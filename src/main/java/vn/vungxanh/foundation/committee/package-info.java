/** The Committee's channel, in place of a chat group elsewhere, and its meetings: who was told what, and who has read it. */
@ApplicationModule(
        id = "committee",
        allowedDependencies = {
            "kernel",
            "shell",
            "documents",
            "attachments",
            "adminunits",
            "access",
            "directives",
            "tasks"
        })
@NullMarked
package vn.vungxanh.foundation.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
