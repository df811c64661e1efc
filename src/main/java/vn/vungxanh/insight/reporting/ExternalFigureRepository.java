package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.kernel.Vietnam;

@Repository
class ExternalFigureRepository {

    private final JdbcClient db;

    ExternalFigureRepository(JdbcClient db) {
        this.db = db;
    }

    /** The whole catalogue, each with the newest word about it up to that instant. */
    List<ExternalFigure> asOf(Instant instant) {
        return db.sql("""
                        select c.figure_id, c.label, c.is_member, c.unit_key, f.value, f.as_of, f.source, f.entered_by
                        from reporting.external_catalogue c
                        left join lateral (
                            select * from reporting.external_figures e
                            where e.figure_id = c.figure_id and e.as_of <= :instant
                            order by as_of desc, entered_at desc, id desc limit 1) f on true
                        order by c.position
                        """)
                .param("instant", instant.atZone(Vietnam.ZONE).toOffsetDateTime())
                .query((row, i) -> figure(row))
                .list();
    }

    boolean knows(String id) {
        return db.sql("select count(*) from reporting.external_catalogue where figure_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void add(UUID id, String figure, BigDecimal value, Instant asOf, String source, Instant enteredAt, String by) {
        db.sql("""
                        insert into reporting.external_figures (id, figure_id, value, as_of, source, entered_at, entered_by)
                        values (:id, :figure, :value, :asOf, :source, :enteredAt, :by)
                        """)
                .param("id", id)
                .param("figure", figure)
                .param("value", value)
                .param("asOf", asOf.atZone(Vietnam.ZONE).toOffsetDateTime())
                .param("source", source)
                .param("enteredAt", enteredAt.atZone(Vietnam.ZONE).toOffsetDateTime())
                .param("by", by)
                .update();
    }

    private static ExternalFigure figure(ResultSet row) throws SQLException {
        var asOf = row.getObject("as_of", OffsetDateTime.class);
        return new ExternalFigure(
                row.getString("figure_id"),
                row.getString("label"),
                row.getBoolean("is_member"),
                row.getString("unit_key"),
                row.getBigDecimal("value"),
                asOf == null ? null : asOf.toInstant(),
                row.getString("source"),
                row.getString("entered_by"));
    }
}
