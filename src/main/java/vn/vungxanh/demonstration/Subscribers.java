package vn.vungxanh.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVRecord;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;

/** What the operators of the demonstration would have counted. Sums made from populations and chance; nobody is behind them. */
final class Subscribers {

    private static final LocalDate FIRST = LocalDate.of(2021, 3, 23);
    private static final LocalDate LAST = LocalDate.of(2021, 5, 23);
    /** Flows are asked for by the week: three weeks of what is usual, and the last two. */
    private static final LocalDate USUAL_FROM = LocalDate.of(2021, 4, 5);

    private static final LocalDate USUAL_TO = LocalDate.of(2021, 4, 25);
    private static final LocalDate FLOWS_FROM = LocalDate.of(2021, 5, 10);
    /** The long weekend of 30 April and 1 May, when people travel. */
    private static final LocalDate HOLIDAY_FROM = LocalDate.of(2021, 4, 30);

    private static final LocalDate HOLIDAY_TO = LocalDate.of(2021, 5, 3);
    private static final int USUAL_POPULATION = 3_500;
    private static final int NEIGHBOURS = 3;
    private static final double KM_A_DEGREE = 111.2;

    private final List<Unit> communes;
    private final Units units;
    private final Chance chance;
    private final List<CSVRecord> operators = Table.read("operators.csv");
    private final List<CSVRecord> falls = Table.read("staying_home.csv");

    Subscribers(List<Unit> communes, Units units, long seed) {
        this.communes = communes;
        this.units = units;
        this.chance = new Chance(seed * 31 + 7);
    }

    List<Map<String, String>> days() {
        var rows = new ArrayList<Map<String, String>>();
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (var operator : operators) {
                if (!operator.get("silent").contains(day.toString())) {
                    for (var commune : communes) {
                        rows.add(day(day, operator, commune));
                    }
                }
            }
        }
        return rows;
    }

    private Map<String, String> day(LocalDate day, CSVRecord operator, Unit commune) {
        var seen = people(commune) * Integer.parseInt(operator.get("per_100")) / 100 * noise(20) / 1000;
        var town = commune.type().equals("Xã") ? 0 : 50;
        var away = seen * (usualAway(day) + town) / 1000 * left(commune, day) / 100 * noise(25) / 1000;
        return Map.of(
                "day", day.toString(),
                "operator", operator.get("operator"),
                "unit", commune.code(),
                "stationary", Long.toString(seen - away),
                "away", Long.toString(away));
    }

    /** Of a thousand. */
    private static long usualAway(LocalDate day) {
        if (!day.isBefore(HOLIDAY_FROM) && !day.isAfter(HOLIDAY_TO)) {
            return 470;
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? 350 : day.getDayOfWeek() == DayOfWeek.SATURDAY ? 410 : 450;
    }

    /** Percent of what is usual. */
    private long left(Unit commune, LocalDate day) {
        var path = units.path(commune.id()).stream().map(Unit::code).toList();
        return falls.stream()
                .filter(row -> path.contains(row.get("unit")))
                .filter(row -> !day.isBefore(LocalDate.parse(row.get("from"))))
                .mapToLong(row -> Long.parseLong(row.get("percent")))
                .min()
                .orElse(100);
    }

    List<Map<String, String>> flows() {
        var pairs = pairs();
        var rows = new ArrayList<Map<String, String>>();
        for (var day = USUAL_FROM; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.isAfter(USUAL_TO) && day.isBefore(FLOWS_FROM)) {
                continue;
            }
            for (var operator : operators) {
                if (operator.get("flows").equals("yes")
                        && !operator.get("silent").contains(day.toString())) {
                    for (var pair : pairs) {
                        rows.add(flow(day, operator, pair));
                    }
                }
            }
        }
        return rows;
    }

    private Map<String, String> flow(LocalDate day, CSVRecord operator, Pair pair) {
        var usual = Math.round(pair.pull() * Integer.parseInt(operator.get("per_100")) * usualAway(day) / 45_000.0);
        var moved = usual * left(pair.from(), day) / 100 * left(pair.to(), day) / 100 * noise(80) / 1000;
        return Map.of(
                "day", day.toString(),
                "operator", operator.get("operator"),
                "from", pair.from().code(),
                "to", pair.to().code(),
                "subscribers", Long.toString(moved));
    }

    /** @param pull people who go there on a usual day */
    private record Pair(Unit from, Unit to, double pull) {}

    /** To the communes that draw most (as bodies do: by the product of the people over the square of the distance), and back. */
    private List<Pair> pairs() {
        var pairs = new LinkedHashMap<String, Pair>();
        var town = communes.stream()
                .filter(each -> each.code().equals("03127"))
                .findFirst()
                .orElseThrow();
        for (var commune : communes) {
            ToDoubleFunction<Unit> pull = other -> pull(commune, other);
            communes.stream()
                    .filter(other -> !other.equals(commune))
                    .sorted(Comparator.comparingDouble(pull).reversed())
                    .limit(NEIGHBOURS)
                    .forEach(other -> both(pairs, commune, other, pull(commune, other)));
            if (commune.code().equals("03199")) {
                both(pairs, commune, town, 160);
            }
        }
        return List.copyOf(pairs.values());
    }

    private static void both(Map<String, Pair> pairs, Unit one, Unit other, double pull) {
        pairs.putIfAbsent(one.code() + other.code(), new Pair(one, other, pull));
        pairs.putIfAbsent(other.code() + one.code(), new Pair(other, one, pull));
    }

    private static double pull(Unit one, Unit other) {
        var km = Math.max(3, km(one, other));
        return Math.min(900, people(one) * (double) people(other) / (km * km) / 1_800);
    }

    private static double km(Unit one, Unit other) {
        var north = latitude(one) - latitude(other);
        var east = (longitude(one) - longitude(other)) * Math.cos(Math.toRadians(latitude(one)));
        return KM_A_DEGREE * Math.hypot(north, east);
    }

    private static double latitude(Unit unit) {
        var known = unit.latitude();
        return known == null ? 21.5 : known;
    }

    private static double longitude(Unit unit) {
        var known = unit.longitude();
        return known == null ? 103 : known;
    }

    private static long people(Unit unit) {
        var known = unit.population();
        return known == null ? USUAL_POPULATION : known;
    }

    /** A thousand, more or less. */
    private long noise(int spread) {
        return chance.between(1_000 - spread, 1_000 + spread);
    }
}
