package vn.vungxanh.foundation.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The text of a document, and its way from draft to its end. */
@Repository
class DraftRepository {

    private final JdbcClient db;

    DraftRepository(JdbcClient db) {
        this.db = db;
    }

    Optional<DirectiveText> text(DirectiveId id) {
        return db.sql("""
                        select parent_agency, agency, grounds, body, recipients, capacity, signatory
                        from directives.documents where id = :id
                        """)
                .param("id", id.value())
                .query((row, i) -> new DirectiveText(
                        row.getString("parent_agency"),
                        row.getString("agency"),
                        List.of((String[]) row.getArray("grounds").getArray()),
                        row.getString("body"),
                        List.of((String[]) row.getArray("recipients").getArray()),
                        List.of((String[]) row.getArray("capacity").getArray()),
                        row.getString("signatory")))
                .optional();
    }

    void write(DirectiveId id, DirectiveText text) {
        db.sql("""
                        update directives.documents set parent_agency = :parent, agency = :agency, grounds = :grounds,
                            body = :body, recipients = :recipients, capacity = :capacity, signatory = :signatory
                        where id = :id
                        """)
                .param("parent", text.parentAgency())
                .param("agency", text.agency())
                .param("grounds", text.grounds().toArray(String[]::new))
                .param("body", text.body())
                .param("recipients", text.recipients().toArray(String[]::new))
                .param("capacity", text.capacity().toArray(String[]::new))
                .param("signatory", text.signatory())
                .param("id", id.value())
                .update();
    }

    enum Issued {
        YES,
        STALE,
        NUMBER_TAKEN
    }

    Issued issue(DirectiveId id, int version, int number, LocalDate issuedOn, String searchKey) {
        try {
            return db.sql("""
                            update directives.documents set state = 'ISSUED', number = :number, issued_on = :issuedOn,
                                search_key = :key, version = version + 1
                            where id = :id and version = :version and state = 'DRAFT'
                            """)
                                    .param("number", number)
                                    .param("issuedOn", issuedOn)
                                    .param("key", searchKey)
                                    .param("id", id.value())
                                    .param("version", version)
                                    .update()
                            == 1
                    ? Issued.YES
                    : Issued.STALE;
        } catch (DuplicateKeyException taken) {
            return Issued.NUMBER_TAKEN;
        }
    }

    /** False if somebody changed it meanwhile. */
    boolean end(DirectiveId id, int version, LocalDate on, @Nullable DirectiveId by) {
        return db.sql("""
                        update directives.documents set state = :state, ended_on = :on, replaced_by = :by,
                            version = version + 1
                        where id = :id and version = :version and state = 'ISSUED'
                        """)
                        .param("state", by == null ? "EXPIRED" : "REPLACED")
                        .param("on", on)
                        .param("by", by == null ? null : by.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean discard(DirectiveId id, int version) {
        return db.sql("delete from directives.documents where id = :id and version = :version and state = 'DRAFT'")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** One more than the greatest of the series in that year. */
    int nextNumber(UnitId issuer, String symbol, int year) {
        return db.sql("""
                        select coalesce(max(number), 0) + 1 from directives.documents
                        where unit_id = :unit and symbol = :symbol and extract(year from issued_on) = :year
                        """)
                .param("unit", issuer.value())
                .param("symbol", symbol)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** The symbol that this issuer used last for the kind. */
    Optional<String> lastSymbol(UnitId issuer, DirectiveKind kind) {
        return db.sql("""
                        select symbol from directives.documents where unit_id = :unit and kind = :kind
                        order by issued_on desc, recorded_at desc limit 1
                        """)
                .param("unit", issuer.value())
                .param("kind", kind.name())
                .query(String.class)
                .optional();
    }
}
