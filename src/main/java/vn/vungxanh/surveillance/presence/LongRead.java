package vn.vungxanh.surveillance.presence;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.Vietnam;

/** Reads millions of rows between two numbers, some at a time. */
@Component
class LongRead {

    private static final int FETCH = 10_000;

    private final JdbcTemplate rows;

    LongRead(JdbcTemplate rows) {
        this.rows = rows;
    }

    /** @param statement with two places for numbers */
    void between(String statement, RowCallbackHandler each, long first, long second) {
        rows.query(
                connection -> {
                    var prepared = connection.prepareStatement(statement);
                    prepared.setFetchSize(FETCH);
                    prepared.setLong(1, first);
                    prepared.setLong(2, second);
                    return prepared;
                },
                each);
    }

    /** When a day begins, in seconds since 1970. */
    static long second(LocalDate day) {
        return Vietnam.startOf(day).getEpochSecond();
    }
}
