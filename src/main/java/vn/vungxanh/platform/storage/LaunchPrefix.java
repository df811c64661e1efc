package vn.vungxanh.platform.storage;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What stands before a PostgreSQL command so that it runs at all and outlives a Ctrl-C in the terminal. */
final class LaunchPrefix {

    private LaunchPrefix() {}

    /** PostgreSQL refuses to run as root: as root it gets a user namespace in which it is nobody. */
    static List<String> forTool() {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        List<String> namespace = List.of("unshare", "-U");
        if (!works(namespace)) {
            throw new StorageRefused(
                    "PostgreSQL không chạy bằng tài khoản root, và máy này không cho phép \"unshare -U\".",
                    "PostgreSQL does not run as root, and this machine does not allow \"unshare -U\".",
                    "Chạy chương trình bằng một tài khoản thường (ví dụ: docker run --user 1000), hoặc đặt"
                            + " VUNGXANH_DATABASE_URL. / Run as an ordinary user (for example docker run --user 1000),"
                            + " or set VUNGXANH_DATABASE_URL.");
        }
        return namespace;
    }

    /** A Ctrl-C reaches the whole session of the terminal; the server must outlive the last requests. */
    static List<String> forServer() {
        List<String> prefix = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            prefix.add("/usr/bin/setsid");
        }
        prefix.addAll(forTool());
        return prefix;
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
