package vn.vungxanh.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.vungxanh.platform.storage.HouseDatabase;
import vn.vungxanh.support.HouseTest;

/** The intake on a real database: what is answered is there for every other connection. */
@HouseTest
class GroupCommitsTest {

    private static final String TABLE = "public.group_commits_test";

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void dropped() throws Exception {
        try (var owner = HouseDatabase.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("drop table if exists " + TABLE);
        }
    }

    @Test
    void fiftySendersOfOneIdMakeOneRowAndAllAreTold() throws Exception {
        tableExists();
        var commits = new GroupCommits(transactions);
        var intake = commits.open("test", this::keep);
        var id = UUID.randomUUID();

        var answers = new ArrayList<CompletableFuture<Boolean>>();
        for (var n = 0; n < 50; n++) {
            answers.add(CompletableFuture.supplyAsync(() -> intake.await(id)));
        }

        assertThat(answers.stream().map(CompletableFuture::join).filter(kept -> kept))
                .hasSize(1);
        assertThat(rows()).isEqualTo(1);
        commits.destroy();
    }

    @Test
    void whatIsAnsweredIsThereAndWhatIsRefusedIsNot() throws Exception {
        tableExists();
        var commits = new GroupCommits(transactions);
        var intake = commits.open("test", this::keep);
        var bad = new UUID(0, 0);
        var ids = new ArrayList<CompletableFuture<Boolean>>();
        for (var n = 0; n < 30; n++) {
            ids.add(intake.submit(UUID.randomUUID()));
        }
        var refused = intake.submit(bad);

        ids.forEach(CompletableFuture::join);
        assertThatThrownBy(refused::join).hasStackTraceContaining("not_null_id");
        assertThat(rows()).isEqualTo(30);
        commits.destroy();
    }

    private List<Boolean> keep(List<UUID> ids) {
        var kept = new ArrayList<Boolean>();
        for (var id : ids) {
            kept.add(sql.sql("insert into " + TABLE + " values (?) on conflict do nothing")
                            .param(id)
                            .update()
                    == 1);
        }
        return kept;
    }

    private int rows() {
        return sql.sql("select count(*)::int from " + TABLE)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private static void tableExists() throws Exception {
        try (var owner = HouseDatabase.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("create table " + TABLE + " (id uuid primary key, constraint not_null_id check (id <> "
                    + "'00000000-0000-0000-0000-000000000000'))");
            statement.execute("grant select, insert on " + TABLE + " to vungxanh_app");
        }
    }
}
