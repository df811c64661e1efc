package vn.vungxanh.insight.statutory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;

/** Reads forms with what became of them. */
@Component
class FormRows {

    static final String FORM = """
            select f.*, s.number, s.symbol, s.sent_at, s.signer, s.sender, s.receiver, s.gaps, s.nothing,
                a.kind as answer, a.answered_at, a.answered_by, a.reason as answer_reason
            """;

    static final String FROM = """
            from statutory.forms f
            left join statutory.sent s on s.form_id = f.id
            left join statutory.answers a on a.form_id = f.id
            """;

    private final FormLaw law;

    FormRows(FormLaw law) {
        this.law = law;
    }

    FormKind kind(String id) {
        return law.find(id).orElseThrow(() -> new NotFound("form " + id));
    }

    Form form(ResultSet row) throws SQLException {
        var receiver = row.getObject("receiver_id", Integer.class);
        var corrects = row.getObject("corrects", UUID.class);
        return new Form(
                new FormId(row.getObject("id", UUID.class)),
                law.get(row.getString("kind")),
                new UnitId(row.getInt("unit_id")),
                receiver == null ? null : new UnitId(receiver),
                row.getObject("about", UUID.class),
                row.getString("label"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getInt("revision"),
                corrects == null ? null : new FormId(corrects),
                row.getString("reason"),
                required(row, "started_at"),
                instant(row, "due_at"),
                instant(row, "withdrawn_at"),
                row.getInt("version"),
                sent(row),
                answer(row));
    }

    private static Form.@Nullable Sent sent(ResultSet row) throws SQLException {
        var at = instant(row, "sent_at");
        return at == null
                ? null
                : new Form.Sent(
                        row.getString("symbol"),
                        row.getInt("number"),
                        at,
                        row.getString("signer"),
                        row.getString("sender"),
                        row.getString("receiver"),
                        row.getString("gaps"),
                        row.getBoolean("nothing"));
    }

    private static Form.@Nullable Answer answer(ResultSet row) throws SQLException {
        var at = instant(row, "answered_at");
        return at == null
                ? null
                : new Form.Answer(
                        FormState.valueOf(row.getString("answer")),
                        at,
                        row.getString("answered_by"),
                        row.getString("answer_reason"));
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atZone(Vietnam.ZONE).toOffsetDateTime();
    }
}
