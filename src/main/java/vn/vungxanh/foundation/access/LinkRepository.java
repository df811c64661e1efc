package vn.vungxanh.foundation.access;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkRepository {

    private final JdbcClient sql;

    LinkRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(byte[] hash, OneTimeLinks.Purpose purpose, @Nullable StaffId staff, Instant at, Instant until) {
        sql.sql("""
                insert into access.one_time_links (hash, purpose, staff_id, created_at, expires_at)
                values (:hash, :purpose, :staff, :at, :until)
                """)
                .param("hash", hash)
                .param("purpose", purpose.name())
                .param("staff", staff == null ? null : staff.value(), Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Opened> find(byte[] hash, Instant at) {
        return sql.sql("""
                select purpose, staff_id from access.one_time_links
                 where hash = :hash and used_at is null and expires_at > :at
                """)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> opened(row.getString("purpose"), row.getObject("staff_id", UUID.class)))
                .optional();
    }

    /** False when somebody was faster: a link opens once. */
    boolean spend(byte[] hash, Instant at) {
        return sql.sql("update access.one_time_links set used_at = :at where hash = :hash and used_at is null")
                        .param("hash", hash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void forgetFirstAdministrator() {
        sql.sql("delete from access.one_time_links where purpose = 'FIRST_ADMINISTRATOR' and used_at is null")
                .update();
    }

    void forget(StaffId staff) {
        sql.sql("delete from access.one_time_links where staff_id = :staff and used_at is null")
                .param("staff", staff.value())
                .update();
    }

    private static Opened opened(String purpose, @Nullable UUID staff) {
        return new Opened(OneTimeLinks.Purpose.valueOf(purpose), staff == null ? null : new StaffId(staff));
    }

    record Opened(OneTimeLinks.Purpose purpose, @Nullable StaffId staff) {}
}
