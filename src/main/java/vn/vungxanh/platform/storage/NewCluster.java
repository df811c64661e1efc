package vn.vungxanh.platform.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The first start on a folder: made beside it and moved there when it is complete. */
final class NewCluster {

    private NewCluster() {}

    static void in(Path data, PostgresBinaries binaries, Path superuserPassword) throws IOException {
        Path draft = data.resolveSibling("data.new");
        PrivateFolder.delete(draft);
        List<String> command = new ArrayList<>(LaunchPrefix.forTool());
        command.addAll(List.of(
                binaries.program("initdb"),
                "--pgdata=" + draft,
                "--username=" + LocalPostgres.SUPERUSER,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums",
                "--auth=scram-sha-256",
                "--pwfile=" + superuserPassword));
        Process initdb = PostgresProcess.inPlainLanguage(new ProcessBuilder(command))
                .redirectErrorStream(true)
                .start();
        String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (initdb.onExit().join().exitValue() != 0) {
            throw LocalPostgres.failed(said);
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }
}
