package vn.vungxanh.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;

/** A million people in the communes of the demonstration province; 200,000 of them fell ill in four weeks. */
final class Crowd {

    private static final int PEOPLE = Integer.getInteger("people", 1_000_000);
    private static final int CASES = Integer.getInteger("cases", 200_000);

    private final FlywayConnectionDetails owner;

    Crowd(ApplicationContext house) {
        this.owner = house.getBean(FlywayConnectionDetails.class);
    }

    void arrive() throws SQLException {
        var start = System.nanoTime();
        try (var connection = DriverManager.getConnection(
                        owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.scope', '{(,)}', false), "
                    + "set_config('app.scope_from', '-2147483648', false), set_config('app.scope_to', '2147483647', false)");
            statement.execute("create temp table communes as select row_number() over () - 1 as place, u.id from adminunits.units u "
                    + "join adminunits.units p on p.code = '11' and u.id between p.id and p.last_id "
                    + "and p.valid_from <= '2021-05-24' and (p.valid_to is null or p.valid_to >= '2021-05-24') "
                    + "where u.level = 'commune'");
            people(connection);
            cases(connection);
            statement.execute("vacuum analyze people.persons");
            statement.execute("vacuum analyze cases.cases");
        }
        System.out.printf("%,d people and %,d cases in %.0f s%n", PEOPLE, CASES, (System.nanoTime() - start) / 1e9);
    }

    private static void people(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into people.persons (id, full_name, name_key, sex, birth_year, unit_id, hamlet, created_at)
                select md5('bench' || n)::uuid,
                       (array['Lò', 'Vừ', 'Giàng', 'Quàng', 'Cà', 'Nguyễn', 'Tòng'])[1 + n % 7] || ' Thị ' || n,
                       (array['lo', 'vu', 'giang', 'quang', 'ca', 'nguyen', 'tong'])[1 + n % 7] || ' thi ' || n,
                       case n % 2 when 0 then 'MALE' else 'FEMALE' end, 1930 + n % 90, c.id, 'Bản ' || n % 40,
                       timestamptz '2021-05-01'
                  from generate_series(1, ?) as n join communes c on c.place = n % (select count(*) from communes)
                """)) {
            statement.setInt(1, PEOPLE);
            statement.executeUpdate();
        }
    }

    private static void cases(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into cases.cases (id, person_id, disease, unit_id, local_code, classification, definition, onset_on,
                       confirmed_at, reported_at, entered_at, source, transferred_to, transferred_on, outcome, outcome_on)
                select md5('case' || n)::uuid, md5('bench' || n * 5)::uuid, 'COVID-19', c.id, 'B11-2021-' || n,
                       'CONFIRMED', 'd', (at - interval '3 days')::date, at, at + interval '1 hour',
                       at + interval '2 hours', (array['COMMUNITY', 'CONTACT', 'QUARANTINE', 'IMPORTED'])[1 + n % 4],
                       case when n % 20 = 0 then 'Hà Nội' end, case when n % 20 = 0 then at::date + 2 end,
                       case n % 3 when 0 then 'RECOVERED' when 1 then case when n % 97 = 0 then 'DIED' end end,
                       case n % 3 when 0 then at::date + 14 when 1 then case when n % 97 = 0 then at::date + 6 end end
                  from generate_series(1, ?) as n join communes c on c.place = (n * 5) % (select count(*) from communes)
                 cross join lateral (
                        select timestamptz '2021-04-27' + (n::bigint * 7919 % 2300000) * interval '1 second' as at) as t
                """)) {
            statement.setInt(1, CASES);
            statement.executeUpdate();
        }
    }
}
