package vn.vungxanh.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.presence.PlaceKind;
import vn.vungxanh.surveillance.tracing.Setting;

/** The places of the demonstration: in each commune a market and a few rooms with a poster. */
final class Ground {

    private static final Instant OPENED = Instant.parse("2021-03-01T01:00:00Z");

    private final Chance chance;
    private final Map<String, Map<PlaceKind, Spot>> spots = new LinkedHashMap<>();

    Ground(Chance chance, Stream<String> communes) {
        this.chance = chance;
        communes.distinct().sorted().forEach(this::open);
    }

    List<Spot> spots() {
        return spots.values().stream().flatMap(kinds -> kinds.values().stream()).toList();
    }

    /** Where people of a commune meet in a setting; nowhere with a poster for some. */
    Optional<Spot> of(String commune, Setting setting) {
        return Optional.ofNullable(kindOf(setting))
                .map(kind -> spots.getOrDefault(commune, Map.of()).get(kind));
    }

    Spot somewhereToShop(String commune, Chance chance) {
        var kinds = List.of(PlaceKind.MARKET, PlaceKind.MARKET, PlaceKind.SHOP, PlaceKind.SERVICE);
        return java.util.Objects.requireNonNull(
                spots.getOrDefault(commune, Map.of()).get(chance.of(kinds)));
    }

    private void open(String commune) {
        var here = new EnumMap<PlaceKind, Spot>(PlaceKind.class);
        var rooms = new ArrayList<Spot>();
        rooms.add(spot(commune, PlaceKind.MARKET, "Chợ trung tâm", false, 400));
        rooms.add(spot(commune, PlaceKind.SHOP, "Tạp hóa Bình An", true, 12));
        rooms.add(spot(commune, PlaceKind.SERVICE, "Bưu điện – Văn hóa", true, 15));
        rooms.add(spot(commune, PlaceKind.CLASSROOM, "Phòng học A1, trường bán trú", true, 40));
        rooms.add(spot(commune, PlaceKind.WORK_LINE, "Tổ xây dựng số 2", true, 25));
        rooms.add(spot(commune, PlaceKind.HEALTH_FACILITY, "Phòng khám, Trạm Y tế", true, 20));
        rooms.add(spot(commune, PlaceKind.VEHICLE, "Xe khách tuyến huyện", true, 29));
        rooms.add(spot(commune, PlaceKind.EVENT, "Nhà văn hóa", true, 60));
        rooms.forEach(room -> here.put(room.kind(), room));
        spots.put(commune, here);
    }

    private Spot spot(String commune, PlaceKind kind, String name, boolean closed, int capacity) {
        return new Spot(chance.id(OPENED), kind, commune, name, closed, capacity);
    }

    private static @Nullable PlaceKind kindOf(Setting setting) {
        return switch (setting) {
            case SCHOOL -> PlaceKind.CLASSROOM;
            case WORKPLACE -> PlaceKind.WORK_LINE;
            case HEALTHCARE -> PlaceKind.HEALTH_FACILITY;
            case MARKET -> PlaceKind.MARKET;
            case TRANSPORT -> PlaceKind.VEHICLE;
            case GATHERING -> PlaceKind.EVENT;
            default -> null;
        };
    }
}
