package vn.vungxanh.surveillance.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;

/** Reading the tests of persons. */
@Repository
class TestRepository {

    private static final String LINE = """
            select t.id, t.specimen_id, t.barcode, t.person_id, p.full_name, p.birth_year, t.unit_id, t.kind, t.purpose,
                   t.people, t.sampled_at, t.laboratory_id, t.result, t.ct, t.released_at, t.conclusive
              from %s t
              left join people.published_persons p on p.id = t.person_id
            """;

    private final JdbcClient sql;

    TestRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The persons are looked up for the lines of the page only. */
    List<TestLine> lines(TestConditions conditions, int limit, long offset) {
        var page =
                "(select * from testing.tests t where %s order by t.sampled_at desc, t.id limit :limit offset :offset)"
                        .formatted(conditions.sql());
        return sql.sql(LINE.formatted(page) + " order by t.sampled_at desc, t.id")
                .params(conditions.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> line(row))
                .list();
    }

    long count(TestConditions conditions) {
        return sql.sql("select count(*) from testing.tests t where " + conditions.sql())
                .params(conditions.params())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    List<TestLine> ofSpecimen(SpecimenId specimen) {
        return ofSpecimens(List.of(specimen));
    }

    List<TestLine> ofSpecimens(Collection<SpecimenId> specimens) {
        return sql.sql(LINE.formatted("testing.tests") + " where t.specimen_id = any (:ids) order by t.id")
                .param("ids", specimens.stream().map(SpecimenId::value).toArray(UUID[]::new))
                .query((row, n) -> line(row))
                .list();
    }

    /** The latest first; the person's merged records too. */
    List<TestLine> ofPerson(PersonId person) {
        return sql.sql(LINE.formatted("testing.tests") + """
                 where t.person_id in (select q.id from people.published_persons q
                                        where q.person_id = (select r.person_id from people.published_persons r where r.id = :id)
                                       union select cast(:id as uuid))
                 order by t.sampled_at desc, t.id desc limit 100
                """)
                .param("id", person.value())
                .query((row, n) -> line(row))
                .list();
    }

    List<PositiveTest> positives(Collection<UUID> tests) {
        return sql.sql("""
                select t.id, t.person_id, t.unit_id, t.disease, t.kind, t.conclusive, t.sampled_at, t.resulted_at, t.released_at
                  from testing.tests t
                 where t.id = any (:ids) and t.result = 'POSITIVE' and t.kind <> 'SEROLOGY'
                 order by t.resulted_at, t.id
                """)
                .param("ids", tests.toArray(UUID[]::new))
                .query((row, n) -> new PositiveTest(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new UnitId(row.getInt("unit_id")),
                        row.getString("disease"),
                        TestKind.valueOf(row.getString("kind")),
                        row.getBoolean("conclusive"),
                        row.getTimestamp("sampled_at").toInstant(),
                        row.getTimestamp("resulted_at").toInstant(),
                        row.getTimestamp("released_at").toInstant()))
                .list();
    }

    /** Whether the person was sampled in the session, in another tube than this. */
    boolean isInSession(SessionId session, PersonId person) {
        return sql.sql("""
                select exists (select 1 from testing.tests t join testing.specimens s on s.id = t.specimen_id
                                where s.session_id = :session and t.person_id = :person)
                """)
                .param("session", session.value())
                .param("person", person.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    List<TestLine> pcrOf(PersonId person, Instant until) {
        return ofPerson(person).stream()
                .filter(test -> test.kind().isPcr() && test.people() == 1)
                .filter(test -> test.releasedAt() != null && !test.releasedAt().isAfter(until))
                .toList();
    }

    private static TestLine line(ResultSet row) throws SQLException {
        var laboratory = row.getObject("laboratory_id", UUID.class);
        var result = row.getString("result");
        Timestamp released = row.getTimestamp("released_at");
        return new TestLine(
                row.getObject("id", UUID.class),
                new SpecimenId(row.getObject("specimen_id", UUID.class)),
                row.getString("barcode"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("full_name"),
                (Integer) row.getObject("birth_year"),
                new UnitId(row.getInt("unit_id")),
                TestKind.valueOf(row.getString("kind")),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("people"),
                row.getTimestamp("sampled_at").toInstant(),
                laboratory == null ? null : new LaboratoryId(laboratory),
                result == null ? null : PersonResult.valueOf(result),
                row.getBigDecimal("ct"),
                released == null ? null : released.toInstant(),
                row.getBoolean("conclusive"));
    }
}
