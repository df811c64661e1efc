package vn.vungxanh.territory.checkpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.territory.checkpoints.Passage.Traveller;

/** Reads passages with the people aboard. */
@Repository
class PassageListRepository {

    private static final String PASSAGES = """
            select p.id, p.post_id, o.name as post_name, p.unit_id, p.passed_at, p.recorded_at, p.direction, p.vehicle,
                   p.plate, p.disinfected, p.from_unit_id, p.from_place, p.to_unit_id, p.to_place, p.channel, p.login,
                   p.withdrawn_at, p.withdrawn_reason, p.forgotten_at
              from checkpoints.passages p
              left join checkpoints.posts o on o.id = p.post_id
             where\s""";
    private static final String ORDER = " order by p.passed_at desc, p.id desc";

    private final JdbcClient sql;

    PassageListRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Passage> list(PassageConditions conditions, int limit, long offset) {
        return aboard(sql.sql(PASSAGES + chosen(conditions) + ORDER + " limit :limit offset :offset")
                .params(conditions.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> passage(row))
                .list());
    }

    long count(PassageConditions conditions) {
        return sql.sql("select count(*) from checkpoints.passages p where " + chosen(conditions))
                .params(conditions.params())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Those in which somebody is as the filter says. */
    private static String chosen(PassageConditions conditions) {
        return conditions.ofPassages()
                + " and exists (select 1 from checkpoints.travellers t where t.passage_id = p.id and "
                + conditions.ofPeople() + ")";
    }

    List<Passage> find(Collection<UUID> ids) {
        return aboard(sql.sql(PASSAGES + "p.id = any (:ids)" + ORDER)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> passage(row))
                .list());
    }

    /** Of a person of the register: linked, or with the same paper. */
    List<Passage> ofPerson(UUID person, @Nullable String number, int limit) {
        return aboard(sql.sql(PASSAGES + """
                 p.withdrawn_at is null and p.id in (
                    select passage_id from checkpoints.travellers
                     where person_id = :person or national_id = cast(:number as text))
                """ + ORDER + " limit :limit")
                .param("person", person)
                .param("number", number)
                .param("limit", limit)
                .query((row, n) -> passage(row))
                .list());
    }

    /** The last time that this plate passed, with people who have names. */
    List<Passage> lastOf(String plate, Instant since) {
        return aboard(sql.sql(PASSAGES + """
                 p.plate = :plate and p.passed_at >= :since and p.withdrawn_at is null and p.forgotten_at is null
                   and exists (select 1 from checkpoints.travellers t where t.passage_id = p.id and t.name is not null)
                """ + ORDER + " limit 1")
                .param("plate", plate)
                .param("since", Timestamp.from(since))
                .query((row, n) -> passage(row))
                .list());
    }

    /** The last passage of the holder of this paper. */
    List<Passage> lastOfNumber(String number, Instant since) {
        return aboard(sql.sql(PASSAGES + """
                 p.passed_at >= :since and p.withdrawn_at is null
                   and p.id in (select passage_id from checkpoints.travellers where national_id = :number)
                """ + ORDER + " limit 1")
                .param("number", number)
                .param("since", Timestamp.from(since))
                .query((row, n) -> passage(row))
                .list());
    }

    private List<Passage> aboard(List<Passage> passages) {
        if (passages.isEmpty()) {
            return passages;
        }
        Map<UUID, List<Traveller>> people = sql
                .sql("""
                select passage_id, id, seat, name, birth_year, sex, national_id, phone, person_id, temperature, symptoms,
                       stayed, tested_on, declaration, affected, affected_unit_id, affected_note, proposed, rule, decision,
                       reason, isolation_id
                  from checkpoints.travellers where passage_id = any (:ids) order by seat
                """)
                .param("ids", passages.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("passage_id", UUID.class), traveller(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return passages.stream()
                .map(each -> each.with(people.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    private static Passage passage(ResultSet row) throws SQLException {
        var post = row.getString("post_name");
        return new Passage(
                new PassageId(row.getObject("id", UUID.class)),
                new PostId(row.getObject("post_id", UUID.class)),
                post == null ? "" : post,
                new UnitId(row.getInt("unit_id")),
                row.getTimestamp("passed_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                Direction.valueOf(row.getString("direction")),
                VehicleKind.valueOf(row.getString("vehicle")),
                row.getString("plate"),
                row.getBoolean("disinfected"),
                unit(row, "from_unit_id"),
                row.getString("from_place"),
                unit(row, "to_unit_id"),
                row.getString("to_place"),
                Channel.valueOf(row.getString("channel")),
                row.getString("login"),
                instant(row.getTimestamp("withdrawn_at")),
                row.getString("withdrawn_reason"),
                instant(row.getTimestamp("forgotten_at")),
                List.of());
    }

    private static Traveller traveller(ResultSet row) throws SQLException {
        var sex = row.getString("sex");
        var affected = row.getString("affected");
        return new Traveller(
                row.getObject("id", UUID.class),
                row.getInt("seat"),
                row.getString("name"),
                row.getObject("birth_year", Integer.class),
                sex == null ? null : Sex.valueOf(sex),
                row.getString("national_id"),
                row.getString("phone"),
                row.getObject("person_id", UUID.class),
                row.getBigDecimal("temperature"),
                row.getBoolean("symptoms"),
                row.getString("stayed"),
                row.getObject("tested_on", LocalDate.class),
                row.getString("declaration"),
                affected == null ? null : Affected.By.valueOf(affected),
                unit(row, "affected_unit_id"),
                row.getString("affected_note"),
                Decision.valueOf(row.getString("proposed")),
                row.getString("rule"),
                Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                row.getObject("isolation_id", UUID.class));
    }

    private static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Integer.class);
        return id == null ? null : new UnitId(id);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
