package vn.vungxanh.foundation.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Layout;

@Repository
class DirectiveRepository {

    private final JdbcClient db;

    DirectiveRepository(JdbcClient db) {
        this.db = db;
    }

    /**
     * False if the number is taken in that series and year.
     *
     * @param addressed whom it binds
     */
    boolean add(Directive directive, Jurisdiction addressed) {
        return db.sql("""
                        insert into directives.documents (id, unit_id, number, symbol, kind, issued_on, subject, bases,
                            urgency, link, recorded_at, search_key, layout, state, addressed)
                        values (:id, :unit, :number, :symbol, :kind, :issuedOn, :subject, :bases, :urgency, :link,
                            :recordedAt, :key, :layout, :state, cast(:addressed as int4multirange))
                        on conflict do nothing
                        """)
                        .params(words(directive))
                        .param("recordedAt", at(directive.recordedAt()))
                        .param("state", directive.state().name())
                        .param("addressed", addressed.multirange())
                        .update()
                == 1;
    }

    /** False if somebody changed it meanwhile, or it is no draft any more. */
    boolean change(Directive draft) {
        return db.sql("""
                        update directives.documents set symbol = :symbol, kind = :kind, issued_on = :issuedOn,
                            subject = :subject, bases = :bases, urgency = :urgency, link = :link, layout = :layout,
                            search_key = :key, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .params(words(draft))
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> words(Directive directive) {
        var words = new HashMap<String, @Nullable Object>();
        words.put("id", directive.id().value());
        words.put("unit", directive.issuer().value());
        words.put("number", directive.isDraft() ? null : directive.number());
        words.put("symbol", directive.symbol());
        words.put("kind", directive.kind().name());
        words.put("issuedOn", directive.issuedOn());
        words.put("subject", directive.subject());
        words.put("bases", directive.bases().toArray(String[]::new));
        words.put("urgency", directive.urgency().name());
        words.put("link", directive.link());
        words.put("layout", directive.layout().name());
        words.put("key", SearchKey.of(directive.sentence()));
        return words;
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
                          and case when cast(:state as text) is null then state <> 'DRAFT' else state = :state end
                          and search_key like :words
                        order by issued_on, number, symbol
                        limit 1000
                        """)
                .param("unit", filter.issuer() == null ? null : filter.issuer().value())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state() == null ? null : filter.state().name())
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

    /** Documents that implement one of a higher body. */
    List<Directive> implementing(HigherId higher) {
        return db.sql("""
                        select d.* from directives.documents d
                        join directives.implementations i on i.document_id = d.id
                        where i.higher_id = :higher and d.state <> 'DRAFT'
                        order by d.issued_on, d.number
                        """)
                .param("higher", higher.value())
                .query((row, i) -> directive(row))
                .list();
    }

    static Directive directive(ResultSet row) throws SQLException {
        var replacedBy = row.getObject("replaced_by", UUID.class);
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
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Layout.valueOf(row.getString("layout")),
                DirectiveState.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                replacedBy == null ? null : new DirectiveId(replacedBy),
                row.getInt("version"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atZone(Vietnam.ZONE).toOffsetDateTime();
    }
}
