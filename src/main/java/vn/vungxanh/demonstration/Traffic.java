package vn.vungxanh.demonstration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.territory.checkpoints.Channel;
import vn.vungxanh.territory.checkpoints.Decision;
import vn.vungxanh.territory.checkpoints.Direction;
import vn.vungxanh.territory.checkpoints.NewPassage;
import vn.vungxanh.territory.checkpoints.NewRoadPost;
import vn.vungxanh.territory.checkpoints.NewTraveller;
import vn.vungxanh.territory.checkpoints.Passages;
import vn.vungxanh.territory.checkpoints.PostId;
import vn.vungxanh.territory.checkpoints.PostKind;
import vn.vungxanh.territory.checkpoints.RoadPosts;
import vn.vungxanh.territory.checkpoints.VehicleKind;
import vn.vungxanh.territory.zones.GuardShift;

/** Sets up the four road posts and enters who passed them. */
@Component
class Traffic {

    private static final Instant OPENED = Instant.parse("2021-05-20T05:00:00Z");
    private static final List<String> PEOPLES = List.of("KINH", "THAI", "MONG");
    private static final List<String> TOWARDS = List.of(
            "Thành phố Điện Biên Phủ, Tỉnh Điện Biên",
            "Huyện Điện Biên, Tỉnh Điện Biên",
            "Huyện Tuần Giáo, Tỉnh Điện Biên",
            "Huyện Mường Chà, Tỉnh Điện Biên",
            "Huyện Nậm Pồ, Tỉnh Điện Biên",
            "Tỉnh Điện Biên");

    private final RoadPosts posts;
    private final Passages passages;
    private final Units units;

    Traffic(RoadPosts posts, Passages passages, Units units) {
        this.posts = posts;
        this.passages = passages;
        this.units = units;
    }

    void enter(Scope scope, long seed) {
        var chance = new Chance(seed + 20);
        Map<String, PostId> stands = new HashMap<>();
        for (var row : Table.read("road_posts.csv")) {
            stands.put(row.get("code"), posts.add(scope, post(row)));
        }
        var writer = new Writer(chance);
        passages.takePast(
                scope,
                new Rides(chance)
                        .all().stream()
                                .map(ride ->
                                        writer.passage(ride, java.util.Objects.requireNonNull(stands.get(ride.post()))))
                                .toList());
    }

    private NewRoadPost post(CSVRecord row) {
        var commune = units.byCode(row.get("commune"), java.time.LocalDate.of(2021, 5, 20))
                .orElseThrow();
        return new NewRoadPost(
                commune.id(),
                row.get("code"),
                row.get("name"),
                row.get("road"),
                PostKind.GATE,
                near(commune, true),
                near(commune, false),
                OPENED,
                "Quyết định lập chốt ngày 20/5/2021 (số liệu trình diễn)",
                List.of(
                        shift(row, "police", GuardShift.Service.POLICE),
                        shift(row, "health", GuardShift.Service.HEALTH),
                        shift(row, "military", GuardShift.Service.MILITARY),
                        shift(row, "militia", GuardShift.Service.MILITIA)));
    }

    private static GuardShift shift(CSVRecord row, String column, GuardShift.Service service) {
        return new GuardShift(service, GuardShift.Shift.ALL_DAY, Integer.parseInt(row.get(column)));
    }

    private static @Nullable Double near(Unit commune, boolean latitude) {
        return latitude ? commune.latitude() : commune.longitude();
    }

    /** Gives the people names; whoever comes from an affected place is always named. */
    private static final class Writer {

        private final Chance chance;
        private final Names names = new Names();
        private int numbers;

        Writer(Chance chance) {
            this.chance = chance;
        }

        NewPassage passage(Ride ride, PostId post) {
            var affected = Rides.isAffected(ride);
            var out = !affected && chance.in100(15);
            var people = new ArrayList<NewTraveller>();
            for (var seat = 0; seat < ride.people(); seat++) {
                people.add(affected || seat == 0 ? named(affected, ride.vehicle()) : NewTraveller.unnamed());
            }
            var inside = chance.of(TOWARDS);
            return new NewPassage(
                    ride.id(),
                    post,
                    ride.at(),
                    out ? Direction.OUT : Direction.IN,
                    ride.vehicle(),
                    ride.vehicle() == VehicleKind.ON_FOOT ? null : plate(ride),
                    ride.vehicle() != VehicleKind.ON_FOOT,
                    out ? "Tỉnh Điện Biên" : ride.from(),
                    out ? ride.from() : inside,
                    people,
                    Channel.PAPER);
        }

        private NewTraveller named(boolean affected, VehicleKind vehicle) {
            var people = chance.of(PEOPLES);
            var woman = chance.in100(40);
            var year = chance.between(1958, 2003);
            var name = names.full(people, names.family(people, chance), woman, chance);
            var freight = affected && vehicle == VehicleKind.TRUCK;
            var tested = affected && !freight && chance.in100(20);
            return new NewTraveller(
                    name,
                    year,
                    woman ? Sex.FEMALE : Sex.MALE,
                    chance.in100(30) ? number(woman, year) : null,
                    null,
                    new BigDecimal("36." + chance.between(2, 9)),
                    false,
                    null,
                    "",
                    tested ? java.time.LocalDate.of(2021, 5, 19) : null,
                    null,
                    freight ? Decision.PASS : null,
                    freight ? "Xe chở hàng thiết yếu, giao hàng tại điểm tập kết, không vào khu dân cư" : null);
        }

        /** Born in Sơn La; the six digits of chance are counted up and begin with 97, so that no two are the same. */
        private String number(boolean woman, int year) {
            var century = (year / 100 - 19) * 2 + (woman ? 1 : 0);
            return "014%d%02d97%04d".formatted(century, year % 100, ++numbers);
        }

        private String plate(Ride ride) {
            var province =
                    ride.from().equals("Tỉnh Sơn La") ? "26" : ride.from().contains("Hà Nội") ? "30" : "27";
            return province + (char) ('A' + chance.below(6)) + "%05d".formatted(chance.below(100_000));
        }
    }
}
