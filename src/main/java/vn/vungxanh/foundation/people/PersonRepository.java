package vn.vungxanh.foundation.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

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
