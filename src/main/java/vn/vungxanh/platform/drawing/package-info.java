/** Where the parts of a drawing stand: axes, columns, what is written under them. Pure classes, in units of the drawing. */
@ApplicationModule(
        id = "drawing",
        allowedDependencies = {})
@NullMarked
package vn.vungxanh.platform.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
