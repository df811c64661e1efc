package vn.vungxanh.demonstration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.workforce.HeadCounts;
import vn.vungxanh.capacity.workforce.MemberId;
import vn.vungxanh.capacity.workforce.NewCount;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.Standing;
import vn.vungxanh.capacity.workforce.Strength;
import vn.vungxanh.capacity.workforce.TeamId;
import vn.vungxanh.capacity.workforce.TeamKind;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;

/** Teams of the province; names are invented. */
@Component
class Musters {

    static final String CDC = "Trung tâm Kiểm soát bệnh tật tỉnh";
    static final String HOSPITAL = "Bệnh viện Đa khoa tỉnh";
    static final String CENTRE = "Trung tâm Y tế";
    static final LocalDate SINCE = LocalDate.of(2021, 1, 1);
    static final LocalDate DAY = LocalDate.of(2021, 5, 24);

    private final HeadCounts counts;
    private final Heads heads;
    private final Raising raising;
    private final MotorPool pool;
    private final Sendings sendings;
    private final Units units;

    Musters(HeadCounts counts, Heads heads, Raising raising, MotorPool pool, Sendings sendings, Units units) {
        this.counts = counts;
        this.heads = heads;
        this.raising = raising;
        this.pool = pool;
        this.sendings = sendings;
        this.units = units;
    }

    /** What the orders need to know again. */
    record Mustered(Map<String, TeamId> teams, MemberId leader, List<VehicleId> parted) {}

    void enter(Scope scope, long seed) {
        var chance = new Chance(seed ^ 0x706f706c65L);
        var names = new Names();
        heads.enter(scope, SINCE);
        var made = new LinkedHashMap<String, TeamId>();
        for (var n = 1; n <= 2; n++) {
            made.put(
                    "cdc" + n,
                    raising.rapid(scope, scope.home(), CDC, "Đội phản ứng nhanh số " + n + " CDC tỉnh", chance, names));
        }
        for (var district : units.children(scope.home(), DAY)) {
            made.put(
                    district.code(),
                    raising.rapid(
                            scope,
                            district.id(),
                            CENTRE,
                            "Đội phản ứng nhanh " + Raising.small(district),
                            chance,
                            names));
            made.put("sampling" + district.code(), sampling(scope, district));
        }
        made.put(
                "reserve",
                raising.team(
                        scope,
                        scope.home(),
                        HOSPITAL,
                        "Đội tăng cường số 1",
                        TeamKind.RESERVE,
                        12,
                        List.of(
                                Raising.health(Skill.DOCTOR, 5),
                                Raising.health(Skill.NURSE, 20),
                                Raising.health(Skill.TECHNICIAN, 5))));
        made.put(
                "icu",
                raising.team(
                        scope,
                        scope.home(),
                        HOSPITAL,
                        "Tổ hồi sức tích cực",
                        TeamKind.SPECIALIST,
                        4,
                        List.of(Raising.health(Skill.ICU_DOCTOR, 3), Raising.health(Skill.ICU_NURSE, 8))));
        for (var n = 1; n <= 3; n++) {
            raising.team(
                    scope,
                    scope.home(),
                    HOSPITAL,
                    "Kíp cấp cứu ngoại viện số " + n,
                    TeamKind.AMBULANCE,
                    1,
                    List.of(
                            Raising.health(Skill.DOCTOR, 1),
                            Raising.health(Skill.NURSE, 1),
                            Raising.health(Skill.DRIVER, 1)));
        }
        community(scope, List.of("094", "103"));
        var leader = raising.member(scope, scope.home(), "Sở Y tế", Skill.COORDINATOR, "SYT-001", chance, names);
        sendings.enter(scope, new Mustered(made, leader, pool.enter(scope)));
    }

    private TeamId sampling(Scope scope, Unit district) {
        return raising.team(
                scope,
                district.id(),
                CENTRE,
                "Tổ lấy mẫu " + Raising.small(district),
                TeamKind.SAMPLING,
                2,
                List.of(Raising.health(Skill.NURSE, 4), Raising.health(Skill.TECHNICIAN, 1)));
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
                raising.team(
                        scope,
                        commune.id(),
                        "Tổ COVID cộng đồng",
                        "Tổ COVID cộng đồng " + Raising.small(commune),
                        TeamKind.COMMUNITY,
                        null,
                        List.of(new Strength(Service.VOLUNTEER, Skill.OTHER, 24)));
            }
        }
    }
}
