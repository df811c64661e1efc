package vn.vungxanh.foundation.citizens;

import static vn.vungxanh.foundation.citizens.CodeRepository.utc;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, who is signed in, and whom a session may see. */
@Repository("citizenSessionRepository")
class SessionRepository {

    private final JdbcClient sql;

    SessionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Alive(UUID id, @Nullable UUID account) {}

    record Offered(UUID person, boolean unlocked) {}

    /** The account of the telephone, with the notice that was shown this time. */
    UUID account(UUID fresh, byte[] phone, int notice, String language, Instant now) {
        return sql.sql("""
                insert into citizens.accounts (id, phone_hash, created_at, notice, notice_language, notice_at)
                values (:id, :phone, :now, :notice, :language, :now)
                on conflict (phone_hash) do update set notice = excluded.notice,
                    notice_language = excluded.notice_language, notice_at = excluded.notice_at
                returning id
                """)
                .param("id", fresh)
                .param("phone", phone)
                .param("now", utc(now))
                .param("notice", notice)
                .param("language", language)
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    void begin(UUID id, @Nullable UUID account, Instant now, Instant until) {
        sql.sql(
                        "insert into citizens.sessions (id, account_id, began_at, expires_at) values (:id, :account, :now, :until)")
                .param("id", id)
                .param("account", account, Types.OTHER)
                .param("now", utc(now))
                .param("until", utc(until))
                .update();
    }

    void offer(UUID session, Collection<UUID> persons, @Nullable Instant unlockedAt) {
        sql.sql("""
                insert into citizens.persons (session_id, person_id, unlocked_at)
                select :session, unnest(:persons::uuid[]), :at::timestamptz on conflict do nothing
                """)
                .param("session", session)
                .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
                .param("at", unlockedAt == null ? null : utc(unlockedAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    Optional<Alive> find(UUID id, Instant now) {
        return sql.sql("""
                select id, account_id from citizens.sessions where id = :id and ended_at is null and expires_at > :now
                """)
                .param("id", id)
                .param("now", utc(now))
                .query((row, n) -> new Alive(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class)))
                .optional();
    }

    List<Offered> offered(UUID session) {
        return sql.sql("""
                select person_id, unlocked_at is not null as unlocked from citizens.persons
                 where session_id = :session order by person_id
                """)
                .param("session", session)
                .query((row, n) -> new Offered(row.getObject("person_id", UUID.class), row.getBoolean("unlocked")))
                .list();
    }

    /** Counts the try before it is judged. False when it is not offered or no more tries are allowed. */
    boolean attempt(UUID session, UUID person, int most) {
        return sql.sql("""
                update citizens.persons set tries = tries + 1
                 where session_id = :session and person_id = :person and tries < :most
                """)
                        .param("session", session)
                        .param("person", person)
                        .param("most", most)
                        .update()
                == 1;
    }

    void unlock(UUID session, UUID person, Instant now) {
        sql.sql("update citizens.persons set unlocked_at = :now where session_id = :session and person_id = :person")
                .param("now", utc(now))
                .param("session", session)
                .param("person", person)
                .update();
    }

    void end(UUID session, Instant now) {
        sql.sql("update citizens.sessions set ended_at = :now where id = :id and ended_at is null")
                .param("now", utc(now))
                .param("id", session)
                .update();
    }

    /** With every session of it, on every telephone. */
    boolean deleteAccount(UUID account) {
        return sql.sql("delete from citizens.accounts where id = :id")
                        .param("id", account)
                        .update()
                == 1;
    }

    int forget(Instant before) {
        return sql.sql("delete from citizens.sessions where expires_at < :before")
                .param("before", utc(before))
                .update();
    }
}
