package vn.vungxanh.insight.statutory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went out, to the byte, and what was answered. */
@Repository
class SentRepository {

    private final JdbcClient db;

    SentRepository(JdbcClient db) {
        this.db = db;
    }

    /** The next number of the unit in the year; whoever asks at the same time waits. */
    int nextNumber(Form form, int year) {
        return db.sql("""
                        insert into statutory.numbers (unit_id, year, last) values (:unit, :year, 1)
                        on conflict (unit_id, year) do update set last = statutory.numbers.last + 1
                        returning last
                        """)
                .param("unit", form.unit().value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** False when it was sent before. */
    boolean seal(Form form, Form.Sent sent, int year, String by, Printed printed) {
        return db.sql("""
                        insert into statutory.sent (form_id, unit_id, number, year, symbol, sent_at, sent_by, signer, sender,
                            receiver, gaps, nothing, html, pdf, docx, xlsx, exchange)
                        values (:id, :unit, :number, :year, :symbol, :at, :by, :signer, :sender, :receiver, :gaps, :nothing,
                            :html, :pdf, :docx, :xlsx, :exchange)
                        on conflict (form_id) do nothing
                        """)
                        .param("id", form.id().value())
                        .param("unit", form.unit().value())
                        .param("number", sent.number())
                        .param("year", year)
                        .param("symbol", sent.symbol())
                        .param("at", FormRows.at(sent.at()))
                        .param("by", by)
                        .param("signer", sent.signer())
                        .param("sender", sent.sender())
                        .param("receiver", sent.receiver())
                        .param("gaps", sent.gaps())
                        .param("nothing", sent.nothing())
                        .param("html", printed.html())
                        .param("pdf", printed.pdf())
                        .param("docx", printed.docx())
                        .param("xlsx", printed.xlsx())
                        .param("exchange", printed.exchange())
                        .update()
                == 1;
    }

    Printed printed(FormId id) {
        return db.sql("select html, pdf, docx, xlsx, exchange from statutory.sent where form_id = :id")
                .param("id", id.value())
                .query((row, i) -> new Printed(
                        row.getString(1), row.getBytes(2), row.getBytes(3), row.getBytes(4), row.getString(5)))
                .single();
    }

    /** False when the level above answered before. */
    boolean answer(Form form, FormState kind, Instant at, String by, @Nullable String reason) {
        return db.sql("""
                        insert into statutory.answers (form_id, unit_id, kind, answered_at, answered_by, reason)
                        values (:id, :unit, :kind, :at, :by, :reason)
                        on conflict (form_id) do nothing
                        """)
                        .param("id", form.id().value())
                        .param("unit", form.unit().value())
                        .param("kind", kind.name())
                        .param("at", FormRows.at(at))
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                == 1;
    }
}
