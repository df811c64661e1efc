package vn.vungxanh.surveillance.traces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.tracing.Isolations;

/** Cases as the cases room publishes them, as far as the transaction sees. */
@Repository
class IllRepository {

    private static final String COLUMNS = """
            select id, person_id, disease, unit_id, coalesce(bn_code, local_code) as code, onset_on, sampled_on, confirmed_at,
                reported_at
            from cases.published_cases
            """;

    private final JdbcClient sql;
    private final Isolations isolations;

    IllRepository(JdbcClient sql, Isolations isolations) {
        this.sql = sql;
        this.isolations = isolations;
    }

    List<Ill> find(Collection<UUID> ids) {
        return isolated(sql.sql(COLUMNS + "where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> ill(row))
                .list());
    }

    /** Confirmed in that time and not discarded since, the earliest first. */
    List<Ill> confirmed(String disease, Instant from, Instant to) {
        return isolated(sql.sql(COLUMNS + """
                where disease = :disease and classification = 'CONFIRMED' and confirmed_at >= :from and confirmed_at < :to
                order by confirmed_at, id
                """)
                .param("disease", disease)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, n) -> ill(row))
                .list());
    }

    private List<Ill> isolated(List<Ill> cases) {
        var spells = isolations.of(cases.stream().map(Ill::person).toList());
        return cases.stream()
                .map(ill -> ill.isolated(spells.getOrDefault(ill.person(), List.of())))
                .toList();
    }

    private static Ill ill(ResultSet row) throws SQLException {
        return new Ill(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("disease"),
                new UnitId(row.getInt("unit_id")),
                row.getString("code"),
                row.getObject("onset_on", LocalDate.class),
                row.getObject("sampled_on", LocalDate.class),
                maybe(row, "confirmed_at"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                null);
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
