package vn.vungxanh.platform.storage;

import java.nio.file.Path;

/** The data folder of this installation: {@code VUNGXANH_HOME}. What lies below it is readable by its owner only. */
public final class VungXanhHome {

    private final Path path;

    public VungXanhHome(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    /** A folder of a room below the data folder, made when it is missing. */
    public Path folder(String name) {
        return PrivateFolder.create(path.resolve(name));
    }
}
