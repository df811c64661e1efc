package vn.vungxanh.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.workforce.Fleet;
import vn.vungxanh.capacity.workforce.HeadCounts;
import vn.vungxanh.capacity.workforce.MemberId;
import vn.vungxanh.capacity.workforce.Members;
import vn.vungxanh.capacity.workforce.NewCount;
import vn.vungxanh.capacity.workforce.NewMember;
import vn.vungxanh.capacity.workforce.NewTeam;
import vn.vungxanh.capacity.workforce.NewVehicle;
import vn.vungxanh.capacity.workforce.Readiness;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.Standing;
import vn.vungxanh.capacity.workforce.Strength;
import vn.vungxanh.capacity.workforce.TeamId;
import vn.vungxanh.capacity.workforce.TeamKind;
import vn.vungxanh.capacity.workforce.Teams;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.capacity.workforce.VehicleKind;
import vn.vungxanh.capacity.workforce.VehicleState;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** Staff of the province, its teams and vehicles; names and plates are invented. Three ambulances have a partition (II.2.1c). */
@Component
class Musters {

    static final String CDC = "Trung tâm Kiểm soát bệnh tật tỉnh";
    static final String HOSPITAL = "Bệnh viện Đa khoa tỉnh";
    static final String CENTRE = "Trung tâm Y tế";
    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);

    private final HeadCounts counts;
    private final Members members;
    private final Teams teams;
    private final Fleet fleet;
    private final Sendings sendings;
    private final Units units;

    Musters(HeadCounts counts, Members members, Teams teams, Fleet fleet, Sendings sendings, Units units) {
        this.counts = counts;
        this.members = members;
        this.teams = teams;
        this.fleet = fleet;
        this.sendings = sendings;
        this.units = units;
    }

    /** What the orders need to know again. */
    record Mustered(Map<String, TeamId> teams, MemberId leader, List<VehicleId> parted) {}

    void enter(Scope scope, long seed) {
        var chance = new Chance(seed ^ 0x706f706c65L);
        var names = new Names();
        count(scope);
        var made = new LinkedHashMap<String, TeamId>();
        for (var n = 1; n <= 2; n++) {
            made.put(
                    "cdc" + n,
                    rapid(scope, scope.home(), CDC, "Đội phản ứng nhanh số " + n + " CDC tỉnh", chance, names));
        }
        for (var district : units.children(scope.home(), DAY)) {
            made.put(
                    district.code(),
                    rapid(scope, district.id(), CENTRE, "Đội phản ứng nhanh " + small(district), chance, names));
            made.put("sampling" + district.code(), sampling(scope, district));
        }
        made.put(
                "reserve",
                team(
                        scope,
                        scope.home(),
                        HOSPITAL,
                        "Đội tăng cường số 1",
                        TeamKind.RESERVE,
                        12,
                        List.of(health(Skill.DOCTOR, 5), health(Skill.NURSE, 20), health(Skill.TECHNICIAN, 5))));
        made.put(
                "icu",
                team(
                        scope,
                        scope.home(),
                        HOSPITAL,
                        "Tổ hồi sức tích cực",
                        TeamKind.SPECIALIST,
                        4,
                        List.of(health(Skill.ICU_DOCTOR, 3), health(Skill.ICU_NURSE, 8))));
        for (var n = 1; n <= 3; n++) {
            team(
                    scope,
                    scope.home(),
                    HOSPITAL,
                    "Kíp cấp cứu ngoại viện số " + n,
                    TeamKind.AMBULANCE,
                    1,
                    List.of(health(Skill.DOCTOR, 1), health(Skill.NURSE, 1), health(Skill.DRIVER, 1)));
        }
        community(scope, List.of("094", "103"));
        var leader = member(scope, scope.home(), "Sở Y tế", Skill.COORDINATOR, "SYT-001", chance, names);
        sendings.enter(scope, new Mustered(made, leader, vehicles(scope)));
    }

    private void count(Scope scope) {
        var districts = units.children(scope.home(), DAY);
        for (var row : Table.read("workforce.csv")) {
            var places = new ArrayList<Unit>();
            switch (row.get("unit")) {
                case "*" -> places.addAll(districts);
                case "+" -> districts.forEach(each -> places.addAll(units.children(each.id(), DAY)));
                default -> places.add(units.byCode(row.get("unit"), DAY).orElseThrow());
            }
            for (var place : places) {
                counts.count(
                        scope,
                        new NewCount(
                                place.id(),
                                row.get("organisation"),
                                Service.valueOf(row.get("service")),
                                Skill.valueOf(row.get("skill")),
                                Standing.valueOf(row.get("standing")),
                                Integer.parseInt(row.get("people")),
                                SINCE));
            }
        }
    }

    /** Nine people, one of them the leader by name. */
    private TeamId rapid(Scope scope, UnitId unit, String organisation, String name, Chance chance, Names names) {
        var id = team(
                scope,
                unit,
                organisation,
                name,
                TeamKind.RAPID_RESPONSE,
                2,
                List.of(health(Skill.EPIDEMIOLOGIST, 2), health(Skill.TECHNICIAN, 2), health(Skill.NURSE, 4)));
        var leader = member(
                scope,
                unit,
                organisation,
                Skill.EPIDEMIOLOGIST,
                "ĐT-" + unit.value() + "-" + chance.below(10_000),
                chance,
                names);
        teams.man(scope, id, 1, List.of(leader), leader);
        return id;
    }

    private TeamId sampling(Scope scope, Unit district) {
        return team(
                scope,
                district.id(),
                CENTRE,
                "Tổ lấy mẫu " + small(district),
                TeamKind.SAMPLING,
                2,
                List.of(health(Skill.NURSE, 4), health(Skill.TECHNICIAN, 1)));
    }

    /** "tổ COVID cộng đồng": neighbours who go from house to house. */
    private void community(Scope scope, List<String> districts) {
        for (var code : districts) {
            for (var commune :
                    units.children(units.byCode(code, DAY).orElseThrow().id(), DAY)) {
                counts.count(
                        scope,
                        new NewCount(
                                commune.id(),
                                "Tổ COVID cộng đồng",
                                Service.VOLUNTEER,
                                Skill.OTHER,
                                Standing.ACTIVE,
                                24,
                                SINCE));
                team(
                        scope,
                        commune.id(),
                        "Tổ COVID cộng đồng",
                        "Tổ COVID cộng đồng " + small(commune),
                        TeamKind.COMMUNITY,
                        null,
                        List.of(new Strength(Service.VOLUNTEER, Skill.OTHER, 24)));
            }
        }
    }

    private List<VehicleId> vehicles(Scope scope) {
        var parted = new ArrayList<VehicleId>();
        for (var n = 0; n < 3; n++) {
            var army = n < 2;
            parted.add(vehicle(
                    scope,
                    scope.home(),
                    army ? "Bộ Chỉ huy quân sự tỉnh" : "Công an tỉnh",
                    (army ? "KP 51-0" : "27A-00.") + (71 + n),
                    VehicleKind.AMBULANCE,
                    true));
        }
        for (var n = 1; n <= 4; n++) {
            vehicle(scope, scope.home(), HOSPITAL, "27A-001.0" + n, VehicleKind.AMBULANCE, false);
        }
        for (var n = 1; n <= 3; n++) {
            vehicle(
                    scope,
                    scope.home(),
                    CDC,
                    "27A-002.0" + n,
                    n < 3 ? VehicleKind.PICKUP : VehicleKind.DISINFECTION,
                    false);
        }
        var number = 10;
        for (var district : units.children(scope.home(), DAY)) {
            vehicle(scope, district.id(), CENTRE, "27A-003." + number++, VehicleKind.AMBULANCE, false);
        }
        return parted;
    }

    private VehicleId vehicle(
            Scope scope, UnitId unit, String owner, String plate, VehicleKind kind, boolean partition) {
        return fleet.add(
                scope,
                new NewVehicle(unit, owner, plate, kind, partition, null, VehicleState.READY, null, null, SINCE));
    }

    private MemberId member(
            Scope scope, UnitId unit, String organisation, Skill skill, String reference, Chance chance, Names names) {
        var folk = chance.in100(50) ? "KINH" : "THAI";
        var woman = chance.in100(40);
        return members.enlist(
                scope,
                new NewMember(
                        unit,
                        organisation,
                        names.full(folk, names.family(folk, chance), woman, chance),
                        Service.HEALTH,
                        skill,
                        Standing.ACTIVE,
                        "0215 3 8" + (10_000 + chance.below(89_999)),
                        reference,
                        SINCE));
    }

    private TeamId team(
            Scope scope,
            UnitId unit,
            String organisation,
            String name,
            TeamKind kind,
            @Nullable Integer hours,
            List<Strength> people) {
        return teams.add(
                scope,
                new NewTeam(
                        unit,
                        organisation,
                        name,
                        kind,
                        kind == TeamKind.COMMUNITY ? Readiness.ON_CALL : Readiness.READY,
                        hours,
                        "0215 3 9" + (10_000 + Math.floorMod(name.hashCode(), 89_999)),
                        SINCE,
                        people));
    }

    private static Strength health(Skill skill, int people) {
        return new Strength(Service.HEALTH, skill, people);
    }

    /** "huyện Mường Chà" within a name. */
    private static String small(Unit unit) {
        var name = unit.name();
        return name.substring(0, 1).toLowerCase(java.util.Locale.forLanguageTag("vi")) + name.substring(1);
    }
}
