package vn.vungxanh.foundation.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;

@Repository
class PersonRepository {

    private final JdbcClient sql;

    PersonRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Person> all(Collection<PersonId> ids) {
        return sql.sql("select p.* from people.persons p where p.id = any(:ids::uuid[])")
                .param("ids", ids.stream().map(PersonId::toString).toArray(String[]::new))
                .query((row, n) -> person(row))
                .list();
    }

    /** In the order of their ids, so that two who merge the same persons wait and do not block each other. */
    List<Person> locked(Collection<PersonId> ids) {
        return sql.sql("select p.* from people.persons p where p.id = any(:ids::uuid[]) order by p.id for update")
                .param("ids", ids.stream().map(PersonId::toString).toArray(String[]::new))
                .query((row, n) -> person(row))
                .list();
    }

    /**
     * Walks along the rarest of the words, for the others are looked for among the few names found there.
     *
     * @param words accent-free; each must begin a word of the name
     */
    List<Person> named(List<String> words, int limit) {
        var rarest = words.size() == 1 ? words.get(0) : rarest(words);
        var where = new StringBuilder();
        var params =
                new HashMap<String, Object>(Map.of("limit", limit, "word", rarest, "after", SearchKey.after(rarest)));
        for (var i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(rarest)) {
                where.append(" and ' ' || p.name_key like :at").append(i);
                params.put("at" + i, "% " + words.get(i) + "%");
            }
        }
        return sql.sql("""
                select p.* from people.persons p
                 where p.id in (select w.person_id from people.name_words w where w.word >= :word and w.word < :after)
                   and p.merged_into is null %s limit :limit
                """.formatted(where))
                .params(params)
                .query((row, n) -> person(row))
                .list();
    }

    /** Counted up to some thousands: beyond that they are all common. */
    private String rarest(List<String> words) {
        return sql.sql("""
                select asked.word from unnest(:words::text[], :afters::text[]) as asked (word, after)
                 order by (select count(*) from (
                     select 1 from people.name_words w
                      where w.word >= asked.word and w.word < asked.after limit 5000) few), length(asked.word) desc
                 limit 1
                """)
                .param("words", words.toArray(String[]::new))
                .param("afters", words.stream().map(SearchKey::after).toArray(String[]::new))
                .query(String.class)
                .single();
    }

    List<Person> numbered(String nationalId, int limit) {
        return sql.sql("""
                select p.* from people.persons p where p.national_id = :number and p.merged_into is null limit :limit
                """)
                .param("number", nationalId)
                .param("limit", limit)
                .query((row, n) -> person(row))
                .list();
    }

    List<Person> reachedAt(String phone, int limit) {
        return sql.sql("""
                select p.* from people.contact_points c join people.persons p on p.id = c.person_id
                 where c.value = :phone and p.merged_into is null limit :limit
                """)
                .param("phone", phone)
                .param("limit", limit)
                .query((row, n) -> person(row))
                .list();
    }

    List<Person> ofHousehold(UUID household) {
        return sql.sql("""
                select p.* from people.persons p where p.household_id = :household and p.merged_into is null limit 200
                """)
                .param("household", household)
                .query((row, n) -> person(row))
                .list();
    }

    Map<PersonId, List<PhoneNumber>> phones(Collection<PersonId> ids) {
        return sql
                .sql("""
                select person_id, value from people.contact_points
                 where kind = 'PHONE' and person_id = any(:ids::uuid[]) order by person_id, recorded_at, value
                """)
                .param("ids", ids.stream().map(PersonId::toString).toArray(String[]::new))
                .query((row, n) -> Map.entry(
                        new PersonId(row.getObject("person_id", UUID.class)), new PhoneNumber(row.getString("value"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    List<Address> addresses(PersonId id) {
        return sql.sql("""
                select place_id, hamlet, address, from_on, to_on from people.addresses
                 where person_id = :id order by from_on desc nulls last, id desc
                """)
                .param("id", id.value())
                .query((row, n) -> new Address(
                        new UnitId(row.getInt("place_id")),
                        row.getString("hamlet"),
                        row.getString("address"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }

    static Person person(ResultSet row) throws SQLException {
        var sex = row.getString("sex");
        var merged = row.getObject("merged_into", UUID.class);
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("full_name"),
                sex == null ? null : Sex.valueOf(sex),
                row.getObject("birth_on", LocalDate.class),
                row.getObject("birth_year", Integer.class),
                row.getString("national_id"),
                row.getString("nationality"),
                row.getString("ethnicity"),
                row.getString("occupation"),
                new UnitId(row.getInt("unit_id")),
                row.getString("hamlet"),
                row.getString("address"),
                row.getObject("household_id", UUID.class),
                merged == null ? null : new PersonId(merged),
                row.getInt("version"));
    }
}
