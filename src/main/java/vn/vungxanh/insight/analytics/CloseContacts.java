package vn.vungxanh.insight.analytics;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.Vietnam;

/**
 * The close contacts of a wave, as {@code f1} of a statement. Whoever was a case before the contact is none.
 *
 * @param followUpDays after which somebody is no longer watched
 */
record CloseContacts(String disease, Jurisdiction units, LocalDate from, Instant asOf, int followUpDays) {

    /** Watched are those whose time of follow-up is not over: they may still fall ill. */
    static final String COUNTED = """
            count(*) as people,
            count(*) filter (where f1.became_at <= :asOf) as ill,
            count(*) filter (where (f1.became_at is null or f1.became_at > :asOf) and f1.f1_at > :over) as watched
            """;

    private static final String F1 = """
            with f1 as materialized (
                select person_id, f1_at, became_at
                  from tracing.published_contacts
                 where unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> unit_id
                   and disease = :disease and f1_at >= :from and f1_at <= :asOf
                   and (became_at is null or became_at > f1_at))
            """;

    /** @param rest of the statement, from the comma before its own part on */
    JdbcClient.StatementSpec ask(JdbcClient sql, String rest) {
        return sql.sql(F1 + rest)
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("disease", disease)
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("asOf", Timestamp.from(asOf))
                .param(
                        "over",
                        Timestamp.from(Vietnam.startOf(Vietnam.dayOf(asOf).minusDays(followUpDays))));
    }
}
