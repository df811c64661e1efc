package vn.vungxanh.platform.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the own server is started with. The log holds no statement, no parameter and no detail line, for these would name
 * people.
 */
record ServerSettings(String sharedBuffers, List<String> more) {

    private static final List<String> ALWAYS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "max_logical_replication_workers=0",
            "timezone=UTC",
            "log_timezone=UTC",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "work_mem=16MB",
            "maintenance_work_mem=128MB",
            "random_page_cost=1.1",
            "jit=off",
            "logging_collector=on",
            "log_filename=postgres-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            "log_file_mode=0600",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_statement=none");

    static ServerSettings withSharedBuffers(String size) {
        return new ServerSettings(size, List.of());
    }

    List<String> on(int port, Path logFolder) {
        List<String> all = new ArrayList<>(ALWAYS);
        all.add("port=" + port);
        all.add("shared_buffers=" + sharedBuffers);
        all.add("log_directory=" + logFolder);
        all.addAll(more);
        return all;
    }
}
