package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.checkpoints.VehicleKind;

/**
 * What passed the four road posts from noon of 20/5 to the end of 23/5/2021: 734 vehicles and people on foot, 1,719 people,
 * 146 of them from affected provinces, 4 of these from Bắc Ninh (88-BC/BCS, II.2.1b). Few by night, most in the late
 * morning and the afternoon. Then the first hours of 24/5.
 */
final class Rides {

    static final int VEHICLES = 734;
    static final int PEOPLE = 1_719;
    static final int AFFECTED = 146;
    static final int BAC_NINH = 4;

    private static final int WALKERS = 14;
    private static final int MORNING_AFTER = 9;
    private static final LocalDate FIRST = LocalDate.of(2021, 5, 20);
    private static final int DAYS = 4;
    /** How the hours of a day share the traffic. */
    private static final int[] HOURS = {
        4, 3, 3, 4, 7, 14, 26, 38, 48, 54, 52, 44, 34, 40, 50, 56, 54, 46, 34, 24, 18, 12, 8, 5
    };

    private static final int ONE_CAR_OF_BAC_NINH = 2;
    private static final int LARGEST_TO_ADJUST = 4;

    private final Chance chance;
    private final List<Chance.Weighted<String>> posts;

    Rides(Chance chance) {
        this.chance = chance;
        this.posts = Table.read("road_posts.csv").stream()
                .map(row -> new Chance.Weighted<>(row.get("code"), Integer.parseInt(row.get("weight"))))
                .toList();
    }

    List<Ride> all() {
        var rides = new ArrayList<Ride>();
        for (var n = 0; n < VEHICLES; n++) {
            var vehicle = vehicle();
            rides.add(new Ride(
                    chance.id(Vietnam.startOf(FIRST)), chance.weighted(posts), moment(), vehicle, seats(vehicle), ""));
        }
        for (var n = 0; n < WALKERS; n++) {
            rides.add(new Ride(
                    chance.id(Vietnam.startOf(FIRST)), chance.weighted(posts), moment(), VehicleKind.ON_FOOT, 1, ""));
        }
        fit(rides);
        origins(rides);
        for (var n = 0; n < MORNING_AFTER; n++) {
            var at = Vietnam.startOf(FIRST.plusDays(DAYS)).plus(Duration.ofMinutes(chance.between(10, 340)));
            var ride = new Ride(chance.id(at), chance.weighted(posts), at, VehicleKind.CAR, chance.between(1, 3), "");
            rides.add(ride.comingFrom(n == 0 ? "Thành phố Hà Nội" : chance.weighted(from("no", ride.post()))));
        }
        return rides;
    }

    /** Until the people are as many as were counted. */
    private void fit(List<Ride> rides) {
        var missing = PEOPLE - rides.stream().mapToInt(Ride::people).sum();
        for (var n = 0; missing != 0; n = (n + 1) % rides.size()) {
            var ride = rides.get(n);
            var step = Integer.signum(missing);
            var small = ride.vehicle() == VehicleKind.CAR
                    && ride.people() + step >= 1
                    && ride.people() + step <= LARGEST_TO_ADJUST;
            if (small || ride.vehicle() == VehicleKind.BUS && ride.people() + step > 4) {
                rides.set(n, ride.carrying(ride.people() + step));
                missing -= step;
            }
        }
    }

    private void origins(List<Ride> rides) {
        var fromBacNinh = BAC_NINH;
        var affected = AFFECTED - BAC_NINH;
        for (var n = 0; n < rides.size(); n++) {
            var ride = rides.get(n);
            var car = ride.vehicle() == VehicleKind.CAR || ride.vehicle() == VehicleKind.TRUCK;
            if (ride.people() == ONE_CAR_OF_BAC_NINH && car && fromBacNinh > 0 && n % 50 == 7) {
                rides.set(n, ride.comingFrom("Tỉnh Bắc Ninh"));
                fromBacNinh -= ride.people();
            } else if (car && ride.people() <= affected && chance.in100(14)) {
                rides.set(n, ride.comingFrom(chance.weighted(from("yes", ride.post()))));
                affected -= ride.people();
            } else {
                rides.set(n, ride.comingFrom(chance.weighted(from("no", ride.post()))));
            }
        }
        rest(rides, fromBacNinh, affected);
    }

    /** Chance rarely meets a total. */
    private void rest(List<Ride> rides, int bacNinh, int others) {
        var ofBacNinh = bacNinh;
        var affected = others;
        for (var n = 0; n < rides.size() && (ofBacNinh > 0 || affected > 0); n++) {
            var ride = rides.get(n);
            if (ride.vehicle() != VehicleKind.CAR || isAffected(ride)) {
                continue;
            }
            if (ride.people() <= ofBacNinh) {
                rides.set(n, ride.comingFrom("Tỉnh Bắc Ninh"));
                ofBacNinh -= ride.people();
            } else if (ride.people() <= affected) {
                rides.set(n, ride.comingFrom(chance.weighted(from("yes", ride.post()))));
                affected -= ride.people();
            }
        }
    }

    static boolean isAffected(Ride ride) {
        return ride.from().equals("Tỉnh Bắc Ninh")
                || Table.read("road_origins.csv").stream()
                        .anyMatch(row -> row.get("affected").equals("yes")
                                && row.get("place").equals(ride.from()));
    }

    private final java.util.Map<String, List<Chance.Weighted<String>>> origins = new java.util.HashMap<>();

    private List<Chance.Weighted<String>> from(String affected, String post) {
        return origins.computeIfAbsent(
                affected + post,
                key -> Table.read("road_origins.csv").stream()
                        .filter(row -> row.get("affected").equals(affected)
                                && Table.words(row.get("posts")).contains(post))
                        .map(row -> new Chance.Weighted<>(row.get("place"), Integer.parseInt(row.get("weight"))))
                        .toList());
    }

    private VehicleKind vehicle() {
        var ticket = chance.below(100);
        return ticket < 40
                ? VehicleKind.CAR
                : ticket < 68 ? VehicleKind.TRUCK : ticket < 94 ? VehicleKind.MOTORBIKE : VehicleKind.BUS;
    }

    private int seats(VehicleKind vehicle) {
        return switch (vehicle) {
            case CAR -> chance.between(1, 4);
            case TRUCK, MOTORBIKE -> chance.between(1, 2);
            default -> chance.between(6, 22);
        };
    }

    /** By hour as the day shares it; the posts opened at noon of the first day. */
    private Instant moment() {
        while (true) {
            var day = chance.below(DAYS);
            var ticket = chance.below(java.util.Arrays.stream(HOURS).sum());
            var hour = 0;
            while (ticket >= HOURS[hour]) {
                ticket -= HOURS[hour++];
            }
            if (day > 0 || hour >= 12) {
                var minute = hour * 60 + chance.below(60);
                return Vietnam.startOf(FIRST.plusDays(day)).plus(Duration.ofMinutes(minute));
            }
        }
    }
}
