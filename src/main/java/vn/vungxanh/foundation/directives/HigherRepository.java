package vn.vungxanh.foundation.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.kernel.SearchKey;

@Repository
class HigherRepository {

    private static final String HIGHER = """
            select h.*, (select count(*) from directives.implementations i
                join directives.documents d on d.id = i.document_id and d.state <> 'DRAFT'
                where i.higher_id = h.id) as implementing
            from directives.higher h
            """;

    private final JdbcClient db;

    HigherRepository(JdbcClient db) {
        this.db = db;
    }

    /** False if it is entered already. */
    boolean add(HigherId id, Basis basis, String subject, @Nullable String link, Instant now) {
        return db.sql("""
                        insert into directives.higher (id, number, symbol, kind, issued_on, body, body_key, subject,
                            link, recorded_at, search_key)
                        values (:id, :number, :symbol, :kind, :issuedOn, :body, :bodyKey, :subject, :link, :now, :key)
                        on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("number", basis.number())
                        .param("symbol", basis.symbol())
                        .param("kind", basis.kind().name())
                        .param("issuedOn", basis.issuedOn())
                        .param("body", basis.body())
                        .param("bodyKey", SearchKey.of(basis.body()))
                        .param("subject", subject)
                        .param("link", link)
                        .param("now", DirectiveRepository.at(now))
                        .param(
                                "key",
                                SearchKey.of("%s số %d/%s %s %s"
                                        .formatted(
                                                basis.kind().words(),
                                                basis.number(),
                                                basis.symbol(),
                                                basis.body(),
                                                subject)))
                        .update()
                == 1;
    }

    Optional<HigherDocument> of(Basis basis) {
        return db.sql(HIGHER + """
                        where h.body_key = :bodyKey and h.number = :number and h.symbol = :symbol
                          and extract(year from h.issued_on) = :year
                        """)
                .param("bodyKey", SearchKey.of(basis.body()))
                .param("number", basis.number())
                .param("symbol", basis.symbol())
                .param("year", basis.issuedOn().getYear())
                .query((row, i) -> higher(row))
                .optional();
    }

    Optional<HigherDocument> find(HigherId id) {
        return db.sql(HIGHER + " where h.id = :id")
                .param("id", id.value())
                .query((row, i) -> higher(row))
                .optional();
    }

    List<HigherDocument> list(String words, LocalDate until) {
        return db.sql(HIGHER + """
                        where h.search_key like :words and h.issued_on <= :until
                        order by h.issued_on desc, h.number limit 500
                        """)
                .param("words", "%" + SearchKey.of(words) + "%")
                .param("until", until)
                .query((row, i) -> higher(row))
                .list();
    }

    List<HigherDocument> implementedBy(DirectiveId document) {
        return db.sql(HIGHER + """
                        where exists (select from directives.implementations x
                            where x.higher_id = h.id and x.document_id = :document)
                        order by h.issued_on, h.number
                        """)
                .param("document", document.value())
                .query((row, i) -> higher(row))
                .list();
    }

    void link(DirectiveId document, HigherId higher) {
        db.sql("""
                        insert into directives.implementations (document_id, higher_id) values (:document, :higher)
                        on conflict do nothing
                        """)
                .param("document", document.value())
                .param("higher", higher.value())
                .update();
    }

    private static HigherDocument higher(ResultSet row) throws SQLException {
        return new HigherDocument(
                new HigherId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("symbol"),
                DirectiveKind.valueOf(row.getString("kind")),
                row.getObject("issued_on", LocalDate.class),
                row.getString("body"),
                row.getString("subject"),
                row.getString("link"),
                row.getInt("implementing"));
    }
}
