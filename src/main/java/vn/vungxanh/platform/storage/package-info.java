/**
 * Where the program keeps its data: the data folder, the PostgreSQL server of its own or an outside one, the two
 * logins, and the settings that every transaction begins with.
 */
@ApplicationModule(
        id = "storage",
        allowedDependencies = {})
@NullMarked
package vn.vungxanh.platform.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
