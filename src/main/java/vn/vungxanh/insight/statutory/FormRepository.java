package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Forms that are owed. */
@Repository
class FormRepository {

    private final JdbcClient db;
    private final FormRows rows;

    FormRepository(JdbcClient db, FormRows rows) {
        this.db = db;
        this.rows = rows;
    }

    FormKind kind(String id) {
        return rows.kind(id);
    }

    /** A form with its id and its limit, ready to be kept. */
    record Ready(
            UUID id,
            OwedForm owed,
            @Nullable UnitId receiver,
            @Nullable Instant dueAt) {}

    /** The ids of those that were not known before. */
    List<UUID> addAll(List<Ready> all, Instant now, String by) {
        if (all.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                        insert into statutory.forms (id, kind, unit_id, receiver_id, about, label, from_on, to_on, started_at,
                            due_at, recorded_at, recorded_by)
                        select *, :now, :by from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:units as int[]),
                            cast(:receivers as int[]), cast(:abouts as uuid[]), cast(:labels as text[]),
                            cast(:froms as date[]), cast(:tos as date[]), cast(:starts as timestamptz[]),
                            cast(:dues as timestamptz[]))
                        on conflict do nothing
                        returning id
                        """)
                .param("now", FormRows.at(now))
                .param("by", by)
                .param("ids", all.stream().map(Ready::id).toArray(UUID[]::new))
                .param(
                        "kinds",
                        all.stream().map(each -> each.owed().kind().id()).toArray(String[]::new))
                .param(
                        "units",
                        all.stream().map(each -> each.owed().unit().value()).toArray(Integer[]::new))
                .param(
                        "receivers",
                        all.stream()
                                .map(each -> each.receiver() == null
                                        ? null
                                        : each.receiver().value())
                                .toArray(Integer[]::new))
                .param("abouts", all.stream().map(each -> each.owed().about()).toArray(UUID[]::new))
                .param("labels", all.stream().map(each -> each.owed().label()).toArray(String[]::new))
                .param(
                        "froms",
                        all.stream().map(each -> each.owed().from().toString()).toArray(String[]::new))
                .param(
                        "tos",
                        all.stream().map(each -> each.owed().to().toString()).toArray(String[]::new))
                .param(
                        "starts",
                        all.stream()
                                .map(each -> each.owed().startedAt().toString())
                                .toArray(String[]::new))
                .param(
                        "dues",
                        all.stream()
                                .map(each -> each.dueAt() == null
                                        ? null
                                        : each.dueAt().toString())
                                .toArray(String[]::new))
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    /** False when somebody else began this correction before. */
    boolean addCorrection(UUID id, Form wrong, String reason, Instant now, @Nullable Instant dueAt, String by) {
        return db.sql("""
                        insert into statutory.forms (id, kind, unit_id, receiver_id, about, label, from_on, to_on, revision,
                            corrects, reason, started_at, due_at, recorded_at, recorded_by)
                        select :id, kind, unit_id, receiver_id, about, label, from_on, to_on, revision + 1, id, :reason,
                            :now, :due, :now, :by
                        from statutory.forms where id = :wrong
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("wrong", wrong.id().value())
                        .param("reason", reason)
                        .param("now", FormRows.at(now))
                        .param("due", dueAt == null ? null : FormRows.at(dueAt))
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<Form> find(FormId id) {
        return db.sql(FormRows.FORM + FormRows.FROM + " where f.id = :id")
                .param("id", id.value())
                .query((row, i) -> rows.form(row))
                .optional();
    }

    /** Two people cannot send, type or answer at once: the second waits here and then finds it done. */
    Optional<Form> lock(FormId id) {
        db.sql("select id from statutory.forms where id = :id for update")
                .param("id", id.value())
                .query((row, i) -> true)
                .optional();
        return find(id);
    }

    /** The first form and its corrections, in order. */
    List<Form> revisions(Form form) {
        return db.sql(FormRows.FORM + FormRows.FROM + """
                         where f.kind = :kind and f.unit_id = :unit and f.from_on = :from
                           and f.about is not distinct from cast(:about as uuid)
                         order by f.revision
                        """)
                .param("kind", form.kind().id())
                .param("unit", form.unit().value())
                .param("from", form.from())
                .param("about", form.about())
                .query((row, i) -> rows.form(row))
                .list();
    }

    List<Form> about(UUID subject) {
        return db.sql(FormRows.FORM + FormRows.FROM
                        + " where f.about = :about order by f.started_at, f.kind, f.from_on, f.revision")
                .param("about", subject)
                .query((row, i) -> rows.form(row))
                .list();
    }

    List<UUID> withdraw(List<UUID> ids, Instant at) {
        return db.sql("""
                        update statutory.forms f set withdrawn_at = :at where id = any(:ids) and withdrawn_at is null
                          and not exists (select 1 from statutory.sent s where s.form_id = f.id)
                        returning id
                        """)
                .param("at", FormRows.at(at))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    void touch(FormId id) {
        db.sql("update statutory.forms set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }
}
