package vn.vungxanh.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.support.HouseTest;

@HouseTest
class RedeliversNewsTest {

    @Autowired
    RedeliversNews redelivers;

    @Autowired
    JdbcClient sql;

    /** As it stands after a listener lost a deadlock: told, not taken. */
    private UUID leftOver() {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into storage.event_publication (id, listener_id, event_type, serialized_event, publication_date,
                    status, completion_attempts)
                values (:id, 'vn.vungxanh.care.rounds.FollowsIsolation.on(vn.vungxanh.care.isolation.IsolationOrdered)',
                    'vn.vungxanh.care.isolation.IsolationOrdered', :news, timestamptz '2020-01-01 00:00+07', 'FAILED', 1)
                """)
                .param("id", id)
                .param("news", "{\"orders\":[\"" + id + "\"]}")
                .update();
        return id;
    }

    private long left(UUID id) {
        return sql.sql("select count(*) from storage.event_publication where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void whatAListenerCouldNotTakeIsToldAgainWhileTheProgramRuns() {
        var id = leftOver();
        assertThat(left(id)).isEqualTo(1);

        redelivers.again(Duration.ofMinutes(5));

        assertThat(left(id)).isZero();
    }
}
