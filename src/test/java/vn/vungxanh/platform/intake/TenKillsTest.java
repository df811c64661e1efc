package vn.vungxanh.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vungxanh.support.kills.Kill.POSTGRES_BACKEND;
import static vn.vungxanh.support.kills.Kill.POSTGRES_STOPPED_AT_ONCE;
import static vn.vungxanh.support.kills.Kill.PROGRAM;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungxanh.support.kills.Onslaught;

/** A little of what the benchmark of durability does two hundred times; on a busy machine fewer kills rather than more time. */
class TenKillsTest {

    private static final int SECONDS = 60;
    private static final long SEED = 20210524;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereOnceAndNothingElse() throws Exception {
        var outcome = new Onslaught(folder, SEED, SECONDS)
                .run(List.of(
                        POSTGRES_STOPPED_AT_ONCE,
                        POSTGRES_BACKEND,
                        PROGRAM,
                        POSTGRES_STOPPED_AT_ONCE,
                        POSTGRES_BACKEND,
                        PROGRAM,
                        POSTGRES_STOPPED_AT_ONCE,
                        POSTGRES_BACKEND,
                        PROGRAM,
                        PROGRAM));

        assertThat(outcome.kills()).isNotEmpty();
        assertThat(outcome.acknowledged()).isPositive().isEqualTo(outcome.sent());
        assertThat(List.of(outcome.lost(), outcome.phantoms(), outcome.twice())).containsOnly(0);
        assertThat(outcome.notices()).isTrue();
    }
}
