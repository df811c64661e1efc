/**
 * The digital epidemic map: units in colours, layers of the rooms above them, time, and areas drawn in forms. Holds no
 * data: rooms plug in a {@link vn.vungxanh.platform.map.MapLayer}, a {@link vn.vungxanh.platform.map.UnitMeasure} or the
 * {@link vn.vungxanh.platform.map.MapGround}.
 */
@ApplicationModule(
        id = "map",
        allowedDependencies = {"kernel", "shell", "sheets"})
@NullMarked
package vn.vungxanh.platform.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
