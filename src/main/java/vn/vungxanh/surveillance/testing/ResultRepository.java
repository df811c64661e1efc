package vn.vungxanh.surveillance.testing;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/** Every result as it came, and those that were set aside. */
@Repository
class ResultRepository {

    private static final int BATCH = 1_000;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_WORDS = 300;
    private static final String OPEN = "a.settled_at is null and a.unit_id between :unitFrom and :unitTo"
            + " and cast(:units as int4multirange) @> a.unit_id";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Clock clock;

    ResultRepository(JdbcClient sql, JdbcTemplate batches, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.clock = clock;
    }

    /** @param tube with the new result; {@code reason} of a correction */
    record Kept(Specimen tube, NewResult said, @Nullable String reason) {}

    void keep(List<Kept> kept, Instant now, String login) {
        batches.batchUpdate("""
                insert into testing.results (id, specimen_id, unit_id, lab_unit_id, laboratory_id, result, ct, resulted_at, via,
                    reference, reason, entered_at, entered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, kept, BATCH, (row, one) -> {
            var tube = one.tube();
            row.setObject(1, TimeOrderedId.next(clock));
            row.setObject(2, tube.id().value());
            row.setInt(3, tube.unit().value());
            row.setObject(4, tube.labUnit() == null ? null : tube.labUnit().value(), Types.INTEGER);
            row.setObject(
                    5, tube.laboratory() == null ? null : tube.laboratory().value());
            row.setString(6, one.said().result().name());
            row.setBigDecimal(7, one.said().ct());
            row.setTimestamp(8, Timestamp.from(one.said().resultedAt()));
            row.setString(9, one.said().via().name());
            row.setString(10, cut(one.said().reference(), LONGEST_CODE));
            row.setString(11, cut(one.reason(), LONGEST_WORDS));
            row.setTimestamp(12, Timestamp.from(now));
            row.setString(13, login);
        });
    }

    List<ResultEntry> history(SpecimenId specimen) {
        return sql.sql("""
                select result, ct, resulted_at, via, reference, reason, entered_at, entered_by
                  from testing.results where specimen_id = :id order by entered_at desc, id desc
                """)
                .param("id", specimen.value())
                .query((row, n) -> new ResultEntry(
                        TestResult.valueOf(row.getString("result")),
                        row.getBigDecimal("ct"),
                        row.getTimestamp("resulted_at").toInstant(),
                        Via.valueOf(row.getString("via")),
                        row.getString("reference"),
                        row.getString("reason"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("entered_by")))
                .list();
    }

    /** The same refusal again is not kept twice while it waits. */
    void setAside(
            UnitId unit,
            @Nullable LaboratoryId laboratory,
            String barcode,
            String said,
            Via via,
            TestingRule rule,
            Instant now,
            String login) {
        sql.sql("""
                insert into testing.set_aside (id, unit_id, laboratory_id, barcode, said, via, rule, set_aside_at, login)
                select :id, :unit, cast(:laboratory as uuid), :barcode, :said, :via, :rule, :now, :login
                 where not exists (select 1 from testing.set_aside a
                                    where a.settled_at is null and a.unit_id = :unit and a.barcode = :barcode
                                      and a.said = :said and a.rule = :rule)
                """)
                .param("id", TimeOrderedId.next(clock))
                .param("unit", unit.value())
                .param("laboratory", laboratory == null ? null : laboratory.toString())
                .param("barcode", cut(barcode, LONGEST_CODE))
                .param("said", cut(said, LONGEST_WORDS))
                .param("via", via.name())
                .param("rule", rule.name())
                .param("now", Timestamp.from(now))
                .param("login", login)
                .update();
    }

    List<SetAside> aside(Jurisdiction units, int limit, long offset) {
        return sql.sql("""
                select a.id, a.laboratory_id, a.barcode, a.said, a.via, a.rule, a.set_aside_at, a.login
                  from testing.set_aside a where %s order by a.set_aside_at desc, a.id limit :limit offset :offset
                """.formatted(OPEN))
                .params(units.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> {
                    var laboratory = row.getObject("laboratory_id", UUID.class);
                    return new SetAside(
                            row.getObject("id", UUID.class),
                            laboratory == null ? null : new LaboratoryId(laboratory),
                            row.getString("barcode"),
                            row.getString("said"),
                            Via.valueOf(row.getString("via")),
                            TestingRule.valueOf(row.getString("rule")),
                            row.getTimestamp("set_aside_at").toInstant(),
                            row.getString("login"));
                })
                .list();
    }

    long countAside(Jurisdiction units) {
        return sql.sql("select count(*) from testing.set_aside a where " + OPEN)
                .params(units.params())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    boolean settle(UUID id, String note, Instant now, String login) {
        return sql.sql("""
                update testing.set_aside set settled_at = :now, settled_by = :login, settled_note = :note
                 where id = :id and settled_at is null
                """)
                        .param("now", Timestamp.from(now))
                        .param("login", login)
                        .param("note", cut(note, LONGEST_WORDS))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
