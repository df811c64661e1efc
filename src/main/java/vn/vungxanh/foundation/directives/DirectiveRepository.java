package vn.vungxanh.foundation.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

@Repository
class DirectiveRepository {

    private final JdbcClient db;

    DirectiveRepository(JdbcClient db) {
        this.db = db;
    }

    /** False if the number is taken in that series and year. */
    boolean add(Directive directive) {
        return db.sql("""
                        insert into directives.documents (id, unit_id, number, symbol, kind, issued_on, subject, bases,
                            urgency, link, recorded_at, search_key)
                        values (:id, :unit, :number, :symbol, :kind, :issuedOn, :subject, :bases, :urgency, :link,
                            :recordedAt, :key)
                        on conflict do nothing
                        """)
                        .param("id", directive.id().value())
                        .param("unit", directive.issuer().value())
                        .param("number", directive.number())
                        .param("symbol", directive.symbol())
                        .param("kind", directive.kind().name())
                        .param("issuedOn", directive.issuedOn())
                        .param("subject", directive.subject())
                        .param("bases", directive.bases().toArray(String[]::new))
                        .param("urgency", directive.urgency().name())
                        .param("link", directive.link())
                        .param(
                                "recordedAt",
                                directive.recordedAt().atZone(Vietnam.ZONE).toOffsetDateTime())
                        .param("key", SearchKey.of(directive.sentence()))
                        .update()
                == 1;
    }

    Optional<Directive> find(DirectiveId id) {
        return db.sql("select * from directives.documents where id = :id")
                .param("id", id.value())
                .query((row, i) -> directive(row))
                .optional();
    }

    List<Directive> list(DirectiveFilter filter) {
        return db.sql("""
                        select * from directives.documents
                        where (cast(:unit as int) is null or unit_id = :unit)
                          and issued_on between coalesce(cast(:from as date), '-infinity')
                              and coalesce(cast(:to as date), 'infinity')
                          and (cast(:kind as text) is null or kind = :kind)
                          and search_key like :words
                        order by issued_on, number, symbol
                        limit 1000
                        """)
                .param("unit", filter.issuer() == null ? null : filter.issuer().value())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("words", "%" + (filter.words() == null ? "" : SearchKey.of(filter.words())) + "%")
                .query((row, i) -> directive(row))
                .list();
    }

    Optional<LocalDate> waveOf(LocalDate day) {
        return db.sql("select started_on from directives.waves where started_on <= :day order by 1 desc limit 1")
                .param("day", day)
                .query((row, i) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    private static Directive directive(ResultSet row) throws SQLException {
        return new Directive(
                new DirectiveId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getInt("number"),
                row.getString("symbol"),
                DirectiveKind.valueOf(row.getString("kind")),
                row.getObject("issued_on", LocalDate.class),
                row.getString("subject"),
                List.of((String[]) row.getArray("bases").getArray()),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("link"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
