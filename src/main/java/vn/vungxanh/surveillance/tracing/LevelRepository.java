package vn.vungxanh.surveillance.tracing;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.surveillance.tracing.Spells.Spell;

/** Where the levels of persons are kept. */
@Repository
class LevelRepository {

    /** @param cases those that the person became, the first first */
    record Kept(UUID person, int unit, Instant identifiedAt, Standing standing, List<LevelSearch.Root> cases) {

        private Spells ill() {
            return new Spells(cases.stream()
                    .map(root -> new Spell(root.confirmedAt(), root.retractedAt()))
                    .toList());
        }

        private @Nullable UUID presentCase() {
            return cases.stream()
                    .filter(root -> root.retractedAt() == null)
                    .map(LevelSearch.Root::caseId)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static final int BATCH = 1000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    LevelRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    Map<UUID, Standing> standings(String disease, Collection<UUID> persons) {
        var standings = new HashMap<UUID, Standing>();
        sql.sql("""
                select person_id, level, f1_at, f1_from, f1_until, first_index_case from tracing.contact_persons
                where person_id = any (:persons) and disease = :disease and (level is not null or f1_from is not null)
                """)
                .param("persons", array(persons))
                .param("disease", disease)
                .query((row, n) -> standings.put(
                        row.getObject("person_id", UUID.class),
                        new Standing(
                                row.getObject("level", Integer.class),
                                f1(row),
                                Spells.NONE,
                                row.getObject("first_index_case", UUID.class))))
                .list();
        return standings;
    }

    private static Spells f1(ResultSet row) throws SQLException {
        var froms = row.getArray("f1_from");
        if (froms != null) {
            return Spells.of(instants(froms), instants(row.getArray("f1_until")));
        }
        var since = row.getObject("f1_at", OffsetDateTime.class);
        return since == null ? Spells.NONE : new Spells(List.of(new Spell(since.toInstant(), null)));
    }

    void keep(String disease, List<Kept> persons) {
        batches.batchUpdate("""
                insert into tracing.contact_persons as p (disease, person_id, unit_id, level, identified_at,
                    first_index_case, became_case_id, ill_cases, f1_at, f1_from, f1_until, f2_at, f2_from, f2_until,
                    became_at, ill_from, ill_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (disease, person_id) do update
                set unit_id = excluded.unit_id, level = excluded.level, identified_at = excluded.identified_at,
                    first_index_case = excluded.first_index_case, became_case_id = excluded.became_case_id,
                    ill_cases = excluded.ill_cases, f1_at = excluded.f1_at, f1_from = excluded.f1_from,
                    f1_until = excluded.f1_until, f2_at = excluded.f2_at, f2_from = excluded.f2_from,
                    f2_until = excluded.f2_until, became_at = excluded.became_at, ill_from = excluded.ill_from,
                    ill_until = excluded.ill_until
                """, persons, BATCH, (row, kept) -> {
            var ill = kept.ill();
            row.setString(1, disease);
            row.setObject(2, kept.person());
            row.setInt(3, kept.unit());
            row.setObject(4, kept.standing().level(), Types.SMALLINT);
            row.setObject(5, utc(kept.identifiedAt()));
            row.setObject(6, kept.standing().root());
            row.setObject(7, kept.presentCase());
            row.setArray(8, ill.isPlain() ? null : array(row, kept));
            spells(row, 9, kept.standing().f1());
            spells(row, 12, kept.standing().f2());
            spells(row, 15, ill);
        });
    }

    private static void spells(PreparedStatement row, int at, Spells spells) throws SQLException {
        row.setObject(at, utc(spells.openSince()), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setArray(at + 1, spells.isPlain() ? null : array(row, spells.froms()));
        row.setArray(at + 2, spells.isPlain() ? null : array(row, spells.untils()));
    }

    private static Array array(PreparedStatement row, @Nullable Instant[] instants) throws SQLException {
        var texts = new @Nullable Object[instants.length];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = instants[i] == null ? null : instants[i].toString();
        }
        return row.getConnection().createArrayOf("timestamptz", texts);
    }

    private static Array array(PreparedStatement row, Kept kept) throws SQLException {
        var ids = kept.cases().stream().map(LevelSearch.Root::caseId).toArray();
        return row.getConnection().createArrayOf("uuid", ids);
    }

    private static @Nullable Instant[] instants(Array stamps) throws SQLException {
        var read = (@Nullable Timestamp[]) stamps.getArray();
        var instants = new @Nullable Instant[read.length];
        for (var i = 0; i < read.length; i++) {
            var stamp = read[i];
            if (stamp != null) {
                instants[i] = stamp.toInstant();
            }
        }
        return instants;
    }

    /** No exposure of theirs is left. Whom somebody sampled or sent home stays on record. */
    void forget(String disease, Collection<UUID> persons) {
        sql.sql("""
                update tracing.contact_persons
                set level = null, first_index_case = null, f1_at = null, f1_from = null, f1_until = null,
                    f2_at = null, f2_from = null, f2_until = null
                where disease = :disease and person_id = any (:persons)
                """).param("persons", array(persons)).param("disease", disease).update();
        sql.sql("""
                delete from tracing.contact_persons p
                where p.disease = :disease and p.person_id = any (:persons)
                    and not exists (select 1 from tracing.edges e
                        where e.to_person = p.person_id and e.disease = p.disease and e.from_person <> e.to_person)
                    and not exists (select 1 from tracing.samples s
                        where s.person_id = p.person_id and s.disease = p.disease)
                """).param("persons", array(persons)).param("disease", disease).update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
