package vn.vungxanh.foundation.field;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.Scope;

/** Who signed in on which telephone. */
@Repository
class DeviceUserRepository {

    private final JdbcClient sql;

    DeviceUserRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void used(UUID id, Scope scope, Instant now) {
        sql.sql("""
                insert into field.device_users (device_id, staff_id, unit_id, login, first_at, last_at)
                values (:id, :staff, :unit, :login, :now, :now)
                on conflict (device_id, staff_id) do update set last_at = excluded.last_at, unit_id = excluded.unit_id
                """)
                .param("id", id)
                .param("staff", scope.staff().value())
                .param("unit", scope.home().value())
                .param("login", scope.login())
                .param("now", DeviceRepository.utc(now))
                .update();
    }

    /** Who ever signed in on it, by login. */
    Map<String, Author> of(UUID id) {
        var users = new HashMap<String, Author>();
        sql.sql("select login, staff_id, unit_id from field.device_users where device_id = :id")
                .param("id", id)
                .query((row, n) -> users.put(
                        row.getString(1), new Author(row.getObject(2, UUID.class), row.getString(1), row.getInt(3))))
                .list();
        return users;
    }

    record Author(UUID staff, String login, int unit) {}
}
