/**
 * The register of official documents that direct the response: who issued what, when, on which legal basis, and which
 * documents of higher bodies it implements.
 */
@ApplicationModule(
        id = "directives",
        allowedDependencies = {"kernel", "shell", "figures", "documents", "attachments", "adminunits", "access"})
@NullMarked
package vn.vungxanh.foundation.directives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
