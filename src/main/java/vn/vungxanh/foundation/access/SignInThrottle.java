package vn.vungxanh.foundation.access;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed attempts of the last ten minutes, by account and by address, in PostgreSQL: they survive a restart. */
@Repository
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int FAILURES_OF_AN_ACCOUNT = 10;
    /** A whole office shares one address, so an address gets more. */
    static final int FAILURES_OF_AN_ADDRESS = 50;

    private static final int KEPT_DAYS = 30;

    private final JdbcClient sql;
    private final WallClock clock;

    SignInThrottle(JdbcClient sql, WallClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** When the next attempt is allowed, if not now. */
    Optional<Instant> blockedUntil(String login, String address) {
        return Stream.concat(
                        nthFailure("login_hash", loginHash(login), FAILURES_OF_AN_ACCOUNT).stream(),
                        nthFailure("address", address, FAILURES_OF_AN_ADDRESS).stream())
                .max(Instant::compareTo)
                .map(failed -> failed.plus(WINDOW));
    }

    void failed(String login, String address) {
        var now = clock.instant();
        sql.sql("insert into access.sign_in_failures (login_hash, address, at) values (:login, :address, :at)")
                .param("login", loginHash(login))
                .param("address", address)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("delete from access.sign_in_failures where at < :before")
                .param("before", now.minus(Duration.ofDays(KEPT_DAYS)).atOffset(ZoneOffset.UTC))
                .update();
    }

    void succeeded(String login) {
        sql.sql("delete from access.sign_in_failures where login_hash = :login")
                .param("login", loginHash(login))
                .update();
    }

    private Optional<Instant> nthFailure(String column, Object value, int n) {
        return sql.sql("select at from access.sign_in_failures where " + column + """
                 = :value and at > :since order by at desc offset :skip limit 1
                """)
                .param("value", value)
                .param("since", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .param("skip", n - 1)
                .query((row, i) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    private static byte[] loginHash(String login) {
        return Secrets.sha256(login.strip().toLowerCase(Locale.ROOT));
    }
}
