package vn.vungxanh.demonstration;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.territory.zones.Extent;
import vn.vungxanh.territory.zones.GuardShift;
import vn.vungxanh.territory.zones.LegalDocument;
import vn.vungxanh.territory.zones.NewDisinfection;
import vn.vungxanh.territory.zones.NewPost;
import vn.vungxanh.territory.zones.NewZone;
import vn.vungxanh.territory.zones.PastDisinfection;
import vn.vungxanh.territory.zones.PastZone;
import vn.vungxanh.territory.zones.PostKind;
import vn.vungxanh.territory.zones.Posts;
import vn.vungxanh.territory.zones.ZoneKind;
import vn.vungxanh.territory.zones.Zones;

/** Enters the seven closed areas with their documents, and 200 guards at 1 + 6 + 36 + 7 places (88-BC/BCS, II.2.2c). */
@Component
class Barriers {

    private static final LocalDate GUARDED = LocalDate.of(2021, 5, 15);
    private static final int GUARDS_OF_A_SITE = 3;
    private static final BigDecimal CHLORAMINE_B = new BigDecimal("25");
    private static final Instant LAST = Instant.parse("2021-05-23T22:00:00Z");

    private final Zones zones;
    private final Posts posts;
    private final Documents documents;

    Barriers(Zones zones, Posts posts, Documents documents) {
        this.zones = zones;
        this.posts = posts;
        this.documents = documents;
    }

    void enter(Scope scope, Loaded loaded) {
        zones.takePast(
                scope,
                Table.read("zones.csv").stream()
                        .map(row -> zone(scope, row, loaded))
                        .toList());
        var guarded = new ArrayList<NewPost>();
        for (var row : Table.read("facilities.csv")) {
            var guards = Integer.parseInt(row.get("guards"));
            if (guards > 0) {
                var field = row.get("kind").equals("FIELD_HOSPITAL");
                guarded.add(post(
                        loaded.commune(row.get("commune")),
                        field ? PostKind.FIELD_HOSPITAL : PostKind.MEDICAL_CENTRE,
                        row.get("name"),
                        GUARDED,
                        guards));
            }
        }
        for (var row : Table.read("sites.csv")) {
            guarded.add(post(
                    loaded.commune(row.get("commune")),
                    PostKind.ISOLATION_SITE,
                    row.get("name"),
                    GUARDED,
                    GUARDS_OF_A_SITE));
        }
        posts.takePast(scope, guarded);
    }

    private PastZone zone(Scope scope, CSVRecord row, Loaded loaded) {
        var unit = loaded.commune(row.get("commune"));
        var from = LocalDateTime.parse(row.get("from")).atZone(Vietnam.ZONE).toInstant();
        var document = documents.directive(scope.home(), Integer.parseInt(row.get("directive")));
        var zone = new NewZone(
                unit,
                ZoneKind.LOCKDOWN,
                row.get("name"),
                Disease.COVID_19,
                null,
                Extent.ofHamlets(row.get("hamlet"))
                        .estimated(Integer.parseInt(row.get("households")), Integer.parseInt(row.get("people"))),
                from,
                LocalDate.parse(row.get("until")),
                LegalDocument.of(document),
                null,
                null);
        return PastZone.inForce(zone, checkpoints(row, unit, Vietnam.dayOf(from)), jobs(row, unit, from));
    }

    /** Their people are shared among the checkpoints. */
    private static List<NewPost> checkpoints(CSVRecord row, UnitId unit, LocalDate from) {
        var count = Integer.parseInt(row.get("posts"));
        var guards = Integer.parseInt(row.get("guards"));
        return IntStream.range(0, count)
                .mapToObj(n -> post(
                        unit,
                        PostKind.ZONE,
                        "Chốt số %d, %s".formatted(n + 1, row.get("name")),
                        from,
                        guards / count + (n < guards % count ? 1 : 0)))
                .toList();
    }

    private static NewPost post(UnitId unit, PostKind kind, String name, LocalDate from, int guards) {
        var police = (guards + 1) / 2;
        var shifts = new ArrayList<GuardShift>();
        shifts.add(new GuardShift(GuardShift.Service.POLICE, GuardShift.Shift.ALL_DAY, police));
        if (guards > police) {
            shifts.add(new GuardShift(GuardShift.Service.MILITIA, GuardShift.Shift.ALL_DAY, guards - police));
        }
        return new NewPost(unit, kind, name, null, null, null, from, shifts);
    }

    /** When it was closed, and every third day since. */
    private static List<PastDisinfection> jobs(CSVRecord row, UnitId unit, Instant from) {
        var jobs = new ArrayList<PastDisinfection>();
        for (var at = from.plus(Duration.ofHours(3)); at.isBefore(LAST); at = at.plus(Duration.ofDays(3))) {
            jobs.add(new PastDisinfection(
                    new NewDisinfection(
                            unit,
                            null,
                            row.get("name"),
                            Integer.parseInt(row.get("area_m2")),
                            jobs.isEmpty() ? "spray-0.5" : "surface-0.1",
                            CHLORAMINE_B,
                            Vietnam.dayOf(at)),
                    at,
                    "Trung tâm Y tế huyện",
                    null));
        }
        return jobs;
    }
}
