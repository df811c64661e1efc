package vn.vungxanh.foundation.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;

@Repository
class StaffRepository {

    private static final String ACCOUNT = """
            select s.id, s.login, s.name, s.unit_id, s.language, s.disabled, s.password_hash is not null as has_password,
                   s.totp_secret is not null as has_second_factor, s.second_factor_exempt, s.version, s.password_epoch,
                   array(select r.role from access.staff_roles r where r.staff_id = s.id) as roles
              from access.staff s
            """;

    private final JdbcClient sql;

    StaffRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<StaffAccount> find(StaffId id) {
        return sql.sql(ACCOUNT + " where s.id = :id")
                .param("id", id.value())
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<StaffAccount> withLogin(String login) {
        return sql.sql(ACCOUNT + " where s.login = :login")
                .param("login", login)
                .query((row, n) -> account(row))
                .optional();
    }

    /** Empty when the account is disabled: the cheap question of every request. */
    Optional<Versions> liveVersions(StaffId id) {
        return sql.sql("select version, password_epoch from access.staff where id = :id and not disabled")
                .param("id", id.value())
                .query((row, n) -> new Versions(row.getInt(1), row.getInt(2)))
                .optional();
    }

    record Versions(int account, int passwordEpoch) {}

    /** Accounts at units inside the scope of the running transaction. */
    List<StaffAccount> page(String text, int limit, int offset) {
        return sql.sql(ACCOUNT + """
                 where s.unit_id between access.scope_from() and access.scope_to() and access.scope() @> s.unit_id
                   and (s.search_key like '%' || :key || '%' or s.login like '%' || :key || '%')
                 order by s.disabled, s.login
                 limit :limit offset :offset
                """)
                .param("key", SearchKey.of(text))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> account(row))
                .list();
    }

    long count(String text) {
        return sql.sql("""
                select count(*) from access.staff s
                 where s.unit_id between access.scope_from() and access.scope_to() and access.scope() @> s.unit_id
                   and (s.search_key like '%' || :key || '%' or s.login like '%' || :key || '%')
                """).param("key", SearchKey.of(text)).query(Long.class).single();
    }

    List<Colleague> colleagues(String which, Map<String, ?> words) {
        return sql.sql("select s.id, s.name, s.unit_id from access.staff s where " + which + " order by s.name, s.id")
                .params(words)
                .query((row, n) -> new Colleague(
                        new StaffId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new UnitId(row.getInt("unit_id"))))
                .list();
    }

    boolean administratorExists() {
        return sql.sql("""
                select exists (select from access.staff s join access.staff_roles r on r.staff_id = s.id
                                where r.role = 'ADMINISTRATOR' and not s.disabled and s.password_hash is not null)
                """).query(Boolean.class).single();
    }

    /** False when the login is taken. */
    boolean add(
            StaffId id, String login, StaffDetails details, @Nullable String passwordHash, boolean exempt, Instant at) {
        var added = sql.sql("""
                insert into access.staff (id, login, name, search_key, unit_id, password_hash, second_factor_exempt, created_at)
                values (:id, :login, :name, :key, :unit, :hash, :exempt, :at)
                on conflict (login) do nothing
                """)
                .param("id", id.value())
                .param("login", login)
                .param("name", details.name())
                .param("key", SearchKey.of(details.name()))
                .param("unit", details.home().value())
                .param("hash", passwordHash, Types.VARCHAR)
                .param("exempt", exempt)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            replaceRoles(id, details.roles());
        }
        return added == 1;
    }

    /** False when somebody else changed the account meanwhile. */
    boolean change(StaffId id, int version, StaffDetails details, boolean disabled) {
        var changed = sql.sql("""
                update access.staff
                   set name = :name, search_key = :key, unit_id = :unit, disabled = :disabled, version = version + 1
                 where id = :id and version = :version
                """)
                .param("id", id.value())
                .param("version", version)
                .param("name", details.name())
                .param("key", SearchKey.of(details.name()))
                .param("unit", details.home().value())
                .param("disabled", disabled)
                .update();
        if (changed == 1) {
            replaceRoles(id, details.roles());
        }
        return changed == 1;
    }

    void setLanguage(StaffId id, String language) {
        sql.sql("update access.staff set language = :language where id = :id")
                .param("id", id.value())
                .param("language", language)
                .update();
    }

    private void replaceRoles(StaffId id, Set<Role> roles) {
        sql.sql("delete from access.staff_roles where staff_id = :id")
                .param("id", id.value())
                .update();
        sql.sql("insert into access.staff_roles (staff_id, role) select :id, unnest(:roles)")
                .param("id", id.value())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .update();
    }

    private static StaffAccount account(ResultSet row) throws SQLException {
        return new StaffAccount(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("login"),
                row.getString("name"),
                new UnitId(row.getInt("unit_id")),
                roles(row.getArray("roles")),
                row.getString("language"),
                row.getBoolean("disabled"),
                row.getBoolean("has_password"),
                row.getBoolean("has_second_factor"),
                row.getBoolean("second_factor_exempt"),
                row.getInt("version"),
                row.getInt("password_epoch"));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }
}
