/** Who owes what until when: tasks that follow from documents, meetings and findings, until their giver confirms them. */
@ApplicationModule(
        id = "tasks",
        allowedDependencies = {
            "kernel",
            "shell",
            "figures",
            "sheets",
            "attachments",
            "adminunits",
            "access",
            "directives"
        })
@NullMarked
package vn.vungxanh.foundation.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
