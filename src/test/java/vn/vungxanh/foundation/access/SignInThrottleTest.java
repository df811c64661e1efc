package vn.vungxanh.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.support.HouseTest;

@HouseTest
class SignInThrottleTest {

    private static final Instant START = Instant.parse("2021-05-24T01:00:00Z");

    @Autowired
    JdbcClient sql;

    Instant now = START;
    SignInThrottle throttle;

    @BeforeEach
    void clock() {
        throttle = new SignInThrottle(sql, new WallClock() {

            @Override
            Instant instant() {
                return now;
            }
        });
    }

    @Test
    void afterTenMinutesTheAccountOpensAgain() {
        fail("waits", "10.3.0.1", SignInThrottle.FAILURES_OF_AN_ACCOUNT);
        assertThat(throttle.blockedUntil("waits", "10.3.0.2")).contains(START.plus(SignInThrottle.WINDOW));

        now = START.plus(SignInThrottle.WINDOW);

        assertThat(throttle.blockedUntil("waits", "10.3.0.2")).isEmpty();
    }

    @Test
    void oneFailureLessIsStillAllowed() {
        fail("nearly", "10.3.1.1", SignInThrottle.FAILURES_OF_AN_ACCOUNT - 1);

        assertThat(throttle.blockedUntil("nearly", "10.3.1.1")).isEmpty();
    }

    @Test
    void aSuccessForgivesTheAccount() {
        fail("remembers", "10.3.2.1", SignInThrottle.FAILURES_OF_AN_ACCOUNT);

        throttle.succeeded("Remembers ");

        assertThat(throttle.blockedUntil("remembers", "10.3.2.1")).isEmpty();
    }

    @Test
    void failuresAreForgottenAfterAMonth() {
        fail("long ago", "10.3.3.1", 1);
        now = START.plus(Duration.ofDays(31));
        fail("today", "10.3.3.2", 1);

        var kept = sql.sql("select count(*) from access.sign_in_failures where address = '10.3.3.1'")
                .query(Long.class)
                .single();
        assertThat(kept).isZero();
    }

    private void fail(String login, String address, int times) {
        for (var i = 0; i < times; i++) {
            throttle.failed(login, address);
        }
    }
}
