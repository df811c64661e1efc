package vn.vungxanh.insight.facts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;

/** Cases of the same week and month of former years, as far as the register reaches back. */
@Repository
class PastRepository {

    private final JdbcClient sql;

    PastRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Span(PastCount.Period period, int year, LocalDate from, LocalDate to) {}

    record Counted(int unit, PastCount.Period period, int year, long cases) {}

    /** When the register of the province begins: of what was before it, it knows nothing. */
    Optional<Instant> begins(Jurisdiction units) {
        return sql.sql("""
                select min(reported_at) from cases.published_cases where cast(:units as int4multirange) @> unit_id
                """)
                .param("units", units.multirange())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    List<Counted> counts(Jurisdiction units, String disease, List<Span> spans, Instant asOf) {
        return sql.sql("""
                select c.unit_id, p.period, p.year, count(*)
                  from unnest(cast(:periods as text[]), cast(:years as int[]), cast(:froms as date[]), cast(:tos as date[]))
                       as p (period, year, from_on, to_on)
                  join cases.published_confirmations c
                    on (c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date between p.from_on and p.to_on
                 where cast(:units as int4multirange) @> c.unit_id and c.disease = :disease
                   and (c.discarded_at is null or c.discarded_at > :asOf)
                 group by 1, 2, 3
                """)
                .params(Map.of(
                        "periods",
                        spans.stream().map(each -> each.period().name()).toArray(String[]::new),
                        "years",
                        spans.stream().map(Span::year).toArray(Integer[]::new),
                        "froms",
                        spans.stream().map(each -> each.from().toString()).toArray(String[]::new),
                        "tos",
                        spans.stream().map(each -> each.to().toString()).toArray(String[]::new),
                        "units",
                        units.multirange(),
                        "disease",
                        disease,
                        "asOf",
                        Timestamp.from(asOf)))
                .query((row, n) -> new Counted(
                        row.getInt(1), PastCount.Period.valueOf(row.getString(2)), row.getInt(3), row.getLong(4)))
                .list();
    }
}
