/** Official documents in the layouts of the State and of the Party, as HTML, PDF and DOCX. */
@ApplicationModule(
        id = "documents",
        allowedDependencies = {"kernel"})
@NullMarked
package vn.vungxanh.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
