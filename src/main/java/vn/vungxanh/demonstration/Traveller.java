package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/**
 * Somebody who came from outside and stayed 14 days in a central site.
 *
 * @param leftAt null for those who are there now
 */
record Traveller(
        Resident person,
        String origin,
        After after,
        Instant arrivedAt,
        @Nullable Instant leftAt) {

    enum After {
        HOME,
        HOME_NOW,
        AWAY,
        CENTRAL
    }

    private static final int DAYS = 14;
    private static final int MORNING = 9 * 60;
    private static final int EVENING = 20 * 60;

    /** Where travellers live: towns and villages of all ten districts. */
    private static final List<Chance.Weighted<String>> HOMES = Table.weights(
            "03127:6 03130:4 03136:5 03334:5 03343:4 03352:4 03253:9 03274:5 03289:5 03217:6 03241:5 03203:6 03208:5 03214:4"
                    + " 03256:6 03301:4 03172:5 03202:4 03151:4 03184:3 03160:5 03163:4 03154:2 03169:5 03199:3 03170:3 03166:3");

    static List<Traveller> all(Population population, Chance chance) {
        var all = new ArrayList<Traveller>();
        for (var row : Table.read("arrivals.csv")) {
            var from = LocalDate.parse(row.get("from"));
            var days = (int) (LocalDate.parse(row.get("to")).toEpochDay() - from.toEpochDay());
            var after = After.valueOf(row.get("after"));
            for (var i = 0; i < Integer.parseInt(row.get("count")); i++) {
                var day = from.plusDays(chance.between(0, days));
                var arrived = Vietnam.startOf(day).plus(Duration.ofMinutes(chance.between(MORNING, EVENING)));
                var left =
                        Vietnam.startOf(day.plusDays(DAYS)).plus(Duration.ofMinutes(chance.between(MORNING, 12 * 60)));
                all.add(new Traveller(
                        population.lone(chance.weighted(HOMES)),
                        row.get("origin"),
                        after,
                        arrived,
                        after == After.CENTRAL ? null : left));
            }
        }
        return all;
    }
}
