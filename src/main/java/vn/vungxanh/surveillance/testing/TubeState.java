package vn.vungxanh.surveillance.testing;

import java.util.stream.Stream;

/** Where a tube stands. What a number counts and what a list shows: one definition for both. */
public enum TubeState {
    TAKEN("s.sent_at is null and s.received_at is null and s.refused_at is null and s.result is null"),
    ON_ITS_WAY("s.sent_at is not null and s.received_at is null and s.refused_at is null and s.result is null"),
    /** At the laboratory, which owes the result. */
    WAITING("s.received_at is not null and s.refused_at is null and s.run_id is null and s.result is null"
            + " and s.pooled_in is null"),
    RUNNING("s.run_id is not null and s.refused_at is null and s.result is null"),
    /** The run said nothing: it is run again. */
    TO_REPEAT("s.result in ('UNCLEAR', 'INVALID') and s.refused_at is null"),
    POSITIVE("s.result = 'POSITIVE' and s.people = 1"),
    POOL_POSITIVE("s.result = 'POSITIVE' and s.people > 1"),
    NEGATIVE("s.result = 'NEGATIVE'"),
    /** Waits for the result of the pool that it is part of. */
    IN_A_POOL("s.pooled_in is not null and s.result is null and s.refused_at is null"),
    /** Unfit at intake: leaked, unlabelled, too old. */
    REFUSED("s.refused_at is not null");

    private final String sql;

    TubeState(String sql) {
        this.sql = sql;
    }

    /** A condition on {@code testing.specimens s}. */
    String sql() {
        return sql;
    }

    static String caseSql() {
        var text = new StringBuilder("case");
        Stream.of(REFUSED, TO_REPEAT, POOL_POSITIVE, POSITIVE, NEGATIVE, IN_A_POOL, RUNNING, WAITING, ON_ITS_WAY)
                .forEach(state -> text.append(" when ")
                        .append(state.sql)
                        .append(" then '")
                        .append(state.name())
                        .append('\''));
        return text.append(" else 'TAKEN' end").toString();
    }
}
