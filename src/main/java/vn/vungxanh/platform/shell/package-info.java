/** The frame of every page: menu, search box, language, time, errors. Rooms plug in through {@link MenuEntry} and {@link SearchSource}. */
@ApplicationModule(
        id = "shell",
        allowedDependencies = {"kernel", "storage"})
@NullMarked
package vn.vungxanh.platform.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
