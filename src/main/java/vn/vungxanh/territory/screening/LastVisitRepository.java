package vn.vungxanh.territory.screening;

import static vn.vungxanh.territory.screening.ScreeningRoundRepository.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written down last of the people of a page. */
@Repository
class LastVisitRepository {

    private final JdbcClient sql;

    LastVisitRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Inhabitant> known(List<Inhabitant> lines) {
        var last = new HashMap<UUID, Inhabitant.Last>();
        sql.sql("select * from screening.visits where id = any (:ids::uuid[])")
                .param(
                        "ids",
                        lines.stream()
                                .map(Inhabitant::lastVisit)
                                .filter(Objects::nonNull)
                                .map(Object::toString)
                                .toArray(String[]::new))
                .query(row -> {
                    last.put(row.getObject("id", UUID.class), last(row));
                });
        return lines.stream()
                .map(line -> line.lastVisit() == null ? line : line.with(last.get(line.lastVisit())))
                .toList();
    }

    private static Inhabitant.Last last(ResultSet row) throws SQLException {
        var signs = EnumSet.noneOf(Question.class);
        Arrays.stream((String[]) row.getArray("signs").getArray())
                .map(Question::valueOf)
                .forEach(signs::add);
        return new Inhabitant.Last(
                Outcome.valueOf(row.getString("outcome")),
                signs,
                row.getString("reason"),
                Way.valueOf(row.getString("way")),
                Objects.requireNonNull(instant(row, "asked_at")),
                row.getString("login"));
    }
}
