package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import vn.vungxanh.care.isolation.BedId;
import vn.vungxanh.care.isolation.NewSite;
import vn.vungxanh.care.isolation.SiteId;
import vn.vungxanh.care.isolation.SiteKind;
import vn.vungxanh.care.isolation.Sites;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** The 36 sites with their beds, each with a camera; one of the cameras was not seen for an hour and a half. */
final class Lodgings {

    private static final LocalDate OPENED = LocalDate.of(2020, 2, 1);
    private static final Set<String> CONDITIONS = Set.of("camera", "bathrooms", "toilets", "guards", "meals", "waste");
    private static final int SILENT = 7;

    /** One site in so many never said where it stands and how it is called. */
    private static final int UNREACHABLE = 6;

    private final Units units;
    private final List<Lodging> all = new ArrayList<>();

    private Lodgings(Units units) {
        this.units = units;
    }

    /** @param beds that are still free */
    record Lodging(SiteId id, UnitId district, int capacity, Deque<BedId> beds) {}

    static Lodgings open(Scope scope, Loaded loaded, Sites sites, Units units) {
        var lodgings = new Lodgings(units);
        for (var row : Table.read("sites.csv")) {
            lodgings.all.add(lodgings.open(scope, loaded, sites, row));
        }
        return lodgings;
    }

    private Lodging open(Scope scope, Loaded loaded, Sites sites, CSVRecord row) {
        var unit = loaded.commune(row.get("commune"));
        var rooms = Integer.parseInt(row.get("rooms"));
        var each = Integer.parseInt(row.get("beds_each"));
        var number = all.size();
        var described = NewSite.of(
                        row.get("code"), row.get("name"), SiteKind.valueOf(row.get("kind")), unit, rooms * each, OPENED)
                .guarded(1, 3)
                .meeting(CONDITIONS)
                .watched(
                        "https://camera.example/" + row.get("code").toLowerCase(Locale.ROOT),
                        Keeping.LAST.minus(Duration.ofMinutes(number == SILENT ? 95 : number % 5)));
        var id =
                sites.add(scope, number % UNREACHABLE == 0 ? described : reachable(described, number, units.get(unit)));
        var names = IntStream.rangeClosed(1, rooms).mapToObj("P%02d"::formatted).toList();
        return new Lodging(
                id, districtOf(unit), rooms * each, new ArrayDeque<>(sites.addRooms(scope, id, names, each)));
    }

    private static NewSite reachable(NewSite site, int number, Unit unit) {
        return site.at(site.name() + ", " + unit.name(), null, null).reachedAt("02153%06d".formatted(800_100 + number));
    }

    /** In the district, or anywhere: the one that is emptiest for its size, so that all of them are in use. */
    Lodging withBed(UnitId commune) {
        return emptiest(near(commune)).or(() -> emptiest(all)).orElseThrow();
    }

    private static Optional<Lodging> emptiest(List<Lodging> sites) {
        return sites.stream()
                .filter(site -> !site.beds().isEmpty())
                .max(Comparator.comparingInt(site -> site.beds().size() * 1_000 / site.capacity()));
    }

    List<Lodging> near(UnitId commune) {
        var district = districtOf(commune);
        return all.stream().filter(site -> site.district().equals(district)).toList();
    }

    private UnitId districtOf(UnitId commune) {
        return units.path(commune).get(1).id();
    }
}
