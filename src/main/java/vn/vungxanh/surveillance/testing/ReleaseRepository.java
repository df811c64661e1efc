package vn.vungxanh.surveillance.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;

/** Writing what a result means for tubes and persons, thousands with one statement. */
@Repository
class ReleaseRepository {

    private final JdbcClient sql;

    ReleaseRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Told(UUID test, UnitId unit) {}

    void markTubes(List<Release.News> news, boolean correcting) {
        sql.sql("""
                update testing.specimens s
                   set result = v.result, ct = cast(v.ct as numeric), resulted_at = cast(v.at as timestamptz),
                       laboratory_id = coalesce(cast(v.lab as uuid), s.laboratory_id),
                       lab_unit_id = coalesce(cast(v.lab_unit as int), s.lab_unit_id),
                       received_at = coalesce(s.received_at, cast(v.at as timestamptz)),
                       sent_at = coalesce(s.sent_at, cast(v.at as timestamptz)),
                       released_at = case when v.result in ('POSITIVE', 'NEGATIVE') then coalesce(s.released_at, cast(v.told as timestamptz)) end
                  from unnest(:ids, :results, :cts, :ats, :labs, :labUnits, :told)
                       as v (id, result, ct, at, lab, lab_unit, told)
                 where s.id = v.id and (:correcting or s.released_at is null or s.result = v.result)
                """).params(columns(news)).param("correcting", correcting).update();
    }

    /** Everybody of a tube whose result is final; taken back from everybody where a correction says it is not. */
    List<Told> markPersons(List<Release.News> news, boolean correcting) {
        return sql.sql("""
                update testing.tests t
                   set result = case when v.result not in ('POSITIVE', 'NEGATIVE') then null
                                     when v.result = 'POSITIVE' and t.people > 1 then 'POOL_POSITIVE'
                                     else v.result end,
                       ct = cast(v.ct as numeric),
                       resulted_at = cast(v.at as timestamptz),
                       laboratory_id = coalesce(cast(v.lab as uuid), t.laboratory_id),
                       lab_unit_id = coalesce(cast(v.lab_unit as int), t.lab_unit_id),
                       released_at = case when v.result in ('POSITIVE', 'NEGATIVE') then coalesce(t.released_at, cast(v.told as timestamptz)) end,
                       conclusive = cast(v.conclusive as boolean),
                       first_positive = t.first_positive and cast(v.conclusive as boolean)
                  from unnest(:ids, :results, :cts, :ats, :labs, :labUnits, :told, :conclusive)
                       as v (id, result, ct, at, lab, lab_unit, told, conclusive)
                 where t.specimen_id = v.id and (:correcting or v.result in ('POSITIVE', 'NEGATIVE'))
                returning t.id, t.unit_id
                """)
                .params(columns(news))
                .param("conclusive", texts(news, each -> Boolean.toString(each.isConclusive())))
                .param("correcting", correcting)
                .query((row, n) -> new Told(row.getObject("id", UUID.class), new UnitId(row.getInt("unit_id"))))
                .list();
    }

    /** The first conclusive positive of each of these persons in ninety days; asked twice, it stays the same one. */
    void markFirstPositives(Collection<UUID> tests) {
        sql.sql("""
                update testing.tests t set first_positive = true
                  from (select distinct on (person_id, disease) id from testing.tests
                         where id = any (:tests) and conclusive and result = 'POSITIVE'
                         order by person_id, disease, sampled_at, id) as first
                 where t.id = first.id and not t.first_positive
                   and not exists (select 1 from testing.tests e
                                    where e.person_id = t.person_id and e.disease = t.disease and e.first_positive
                                      and e.id <> t.id
                                      and e.sampled_at between t.sampled_at - interval '90 days'
                                          and t.sampled_at + interval '90 days')
                """).param("tests", tests.toArray(UUID[]::new)).update();
    }

    /** Whoever must be sampled again after these, and was not yet. */
    List<FollowUp> followUps(Collection<UUID> tests) {
        return sql.sql("""
                select t.id, t.specimen_id, t.person_id, t.unit_id, t.disease, t.result, t.kind
                  from testing.tests t
                 where t.id = any (:tests) and t.kind <> 'SEROLOGY'
                   and (t.result = 'POOL_POSITIVE' or (t.result = 'POSITIVE' and not t.conclusive))
                   and not exists (select 1 from testing.tests later
                                    where later.person_id = t.person_id and later.people = 1 and later.kind like 'PCR%'
                                      and later.sampled_at > t.resulted_at)
                """)
                .param("tests", tests.toArray(UUID[]::new))
                .query((row, n) -> new FollowUp(
                        row.getObject("specimen_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        new UnitId(row.getInt("unit_id")),
                        row.getString("disease"),
                        PersonResult.valueOf(row.getString("result")),
                        TestKind.valueOf(row.getString("kind"))))
                .list();
    }

    /** Whoever was in these tubes and was not sampled since. */
    List<Unfit> unfit(Collection<UUID> tests) {
        return sql.sql("""
                select t.specimen_id, t.person_id, t.unit_id, t.disease, t.purpose, t.kind
                  from testing.tests t
                 where t.id = any (:tests)
                   and not exists (select 1 from testing.tests later
                                    where later.person_id = t.person_id and later.specimen_id <> t.specimen_id
                                      and later.sampled_at > t.sampled_at)
                """)
                .param("tests", tests.toArray(UUID[]::new))
                .query((row, n) -> new Unfit(
                        row.getObject("specimen_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        new UnitId(row.getInt("unit_id")),
                        row.getString("disease"),
                        Purpose.valueOf(row.getString("purpose")),
                        TestKind.valueOf(row.getString("kind"))))
                .list();
    }

    record Unfit(UUID specimen, UUID person, UnitId unit, String disease, Purpose purpose, TestKind kind) {}

    record FollowUp(UUID specimen, UUID person, UnitId unit, String disease, PersonResult result, TestKind kind) {}

    private static Map<String, Object> columns(List<Release.News> news) {
        return Map.of(
                "ids", news.stream().map(each -> each.tube().id().value()).toArray(UUID[]::new),
                "results", texts(news, each -> String.valueOf(each.tube().result())),
                "cts", texts(news, each -> text(each.tube().ct())),
                "ats", texts(news, each -> text(each.tube().resultedAt())),
                "labs", texts(news, each -> text(each.tube().laboratory())),
                "labUnits", texts(news, each -> text(each.tube().labUnit())),
                "told", texts(news, each -> text(each.toldAt())));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String[] texts(List<Release.News> news, Function<Release.News, @Nullable String> of) {
        return news.stream().map(of).toArray(String[]::new);
    }
}
