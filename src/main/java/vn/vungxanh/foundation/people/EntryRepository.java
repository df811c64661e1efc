package vn.vungxanh.foundation.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes the persons of a batch: a statement for each table, however many they are. */
@Repository
class EntryRepository {

    private static final String COLUMNS = """
            unnest(:ids::uuid[], :names::text[], :keys::text[], :sexes::text[], :births::date[], :years::int[],
                   :nationalIds::text[], :nationalities::text[], :ethnicities::text[], :occupations::text[],
                   :units::int[], :hamlets::text[], :addresses::text[], :households::text[], :externalKeys::text[])
                as n (id, full_name, name_key, sex, birth_on, birth_year, national_id, nationality, ethnicity,
                      occupation, unit_id, hamlet, address, household_key, external_key)
            """;

    private final JdbcClient sql;

    EntryRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param ids one for each entry: the id that its household gets if it is not there yet */
    void addHouseholds(List<Entry> entries, List<UUID> ids) {
        sql.sql("""
                insert into people.households (id, unit_id, hamlet, label, label_key)
                select * from unnest(:ids::uuid[], :units::int[], :hamlets::text[], :labels::text[], :keys::text[])
                    as n (id, unit_id, hamlet, label, label_key)
                 where label_key is not null
                on conflict (unit_id, label_key) do nothing
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("units", units(entries))
                .param("hamlets", texts(entries, NewPerson::hamlet))
                .param("labels", texts(entries, NewPerson::household))
                .param("keys", texts(entries, NewPerson::householdKey))
                .update();
    }

    void add(List<Entry> entries, Instant at) {
        columns("""
                insert into people.persons (id, full_name, name_key, sex, birth_on, birth_year, national_id, nationality,
                       ethnicity, occupation, unit_id, hamlet, address, household_id, external_key, created_at)
                select n.id, n.full_name, n.name_key, n.sex, n.birth_on, n.birth_year, n.national_id, n.nationality,
                       n.ethnicity, n.occupation, n.unit_id, n.hamlet, n.address, h.id, n.external_key, :at
                  from %s left join people.households h on h.unit_id = n.unit_id and h.label_key = n.household_key
                """, entries).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** The first address of each new person; since when is not known. */
    void addAddresses(List<Entry> entries) {
        sql.sql("""
                insert into people.addresses (person_id, unit_id, place_id, hamlet, address)
                select id, unit_id, unit_id, hamlet, address
                  from unnest(:ids::uuid[], :units::int[], :hamlets::text[], :addresses::text[])
                    as n (id, unit_id, hamlet, address)
                """)
                .param("ids", ids(entries))
                .param("units", units(entries))
                .param("hamlets", texts(entries, NewPerson::hamlet))
                .param("addresses", texts(entries, NewPerson::address))
                .update();
    }

    /** Adds what was not known before, and changes nothing that was. */
    void complete(List<Entry> entries) {
        columns("""
                update people.persons p
                   set sex = coalesce(p.sex, n.sex),
                       birth_on = coalesce(p.birth_on, case when p.birth_year = n.birth_year then n.birth_on end),
                       national_id = coalesce(p.national_id, case when p.unit_id = n.unit_id then n.national_id end),
                       nationality = coalesce(p.nationality, n.nationality),
                       ethnicity = coalesce(p.ethnicity, n.ethnicity),
                       occupation = coalesce(p.occupation, n.occupation),
                       hamlet = coalesce(p.hamlet, case when p.unit_id = n.unit_id then n.hamlet end),
                       address = coalesce(p.address, case when p.unit_id = n.unit_id then n.address end),
                       household_id = coalesce(p.household_id, h.id),
                       version = p.version + 1
                  from %s left join people.households h on h.unit_id = n.unit_id and h.label_key = n.household_key
                 where p.id = n.id
                   and ((p.sex is null and n.sex is not null)
                        or (p.birth_on is null and p.birth_year = n.birth_year and n.birth_on is not null)
                        or (p.nationality is null and n.nationality is not null)
                        or (p.ethnicity is null and n.ethnicity is not null)
                        or (p.occupation is null and n.occupation is not null)
                        or (p.household_id is null and p.unit_id = h.unit_id)
                        or (p.unit_id = n.unit_id
                            and ((p.national_id is null and n.national_id is not null)
                                 or (p.hamlet is null and n.hamlet is not null)
                                 or (p.address is null and n.address is not null))))
                """, entries).update();
    }

    /** The telephone of each entry; that of a person who lives elsewhere is kept under that person's commune. */
    void addPhones(List<Entry> entries, Instant at) {
        sql.sql("""
                insert into people.contact_points (person_id, kind, value, unit_id, recorded_at)
                select p.id, 'PHONE', n.value, p.unit_id, :at
                  from unnest(:ids::uuid[], :values::text[]) as n (id, value) join people.persons p using (id)
                 where n.value is not null
                on conflict do nothing
                """)
                .param("ids", ids(entries))
                .param("values", texts(entries, NewPerson::phone))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec columns(String statement, List<Entry> entries) {
        var params = new LinkedHashMap<String, Object>(Map.of(
                "ids", ids(entries),
                "units", units(entries),
                "years",
                        entries.stream()
                                .map(entry -> entry.person().birthYear())
                                .toArray(Integer[]::new)));
        params.put("names", texts(entries, NewPerson::fullName));
        params.put("keys", texts(entries, NewPerson::nameKey));
        params.put("sexes", texts(entries, person -> text(person.sex())));
        params.put("births", texts(entries, person -> text(person.birthOn())));
        params.put("nationalIds", texts(entries, NewPerson::nationalId));
        params.put("nationalities", texts(entries, NewPerson::nationality));
        params.put("ethnicities", texts(entries, NewPerson::ethnicity));
        params.put("occupations", texts(entries, NewPerson::occupation));
        params.put("hamlets", texts(entries, NewPerson::hamlet));
        params.put("addresses", texts(entries, NewPerson::address));
        params.put("households", texts(entries, NewPerson::householdKey));
        params.put("externalKeys", texts(entries, NewPerson::externalKey));
        return sql.sql(statement.formatted(COLUMNS)).params(params);
    }

    private static String[] ids(List<Entry> entries) {
        return entries.stream().map(entry -> entry.id().toString()).toArray(String[]::new);
    }

    private static Integer[] units(List<Entry> entries) {
        return entries.stream().map(entry -> entry.person().residence().value()).toArray(Integer[]::new);
    }

    private static String[] texts(List<Entry> entries, Function<NewPerson, @Nullable String> column) {
        var texts = new String[entries.size()];
        for (var i = 0; i < texts.length; i++) {
            var text = column.apply(entries.get(i).person());
            if (text != null) {
                texts[i] = text;
            }
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
