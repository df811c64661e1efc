package vn.vungxanh.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.territory.enforcement.Act;
import vn.vungxanh.territory.enforcement.CriminalCase;
import vn.vungxanh.territory.enforcement.CriminalCase.Accused;
import vn.vungxanh.territory.enforcement.CriminalCase.Foreigner;
import vn.vungxanh.territory.enforcement.CriminalCaseId;
import vn.vungxanh.territory.enforcement.CriminalCases;
import vn.vungxanh.territory.enforcement.FalseReports;
import vn.vungxanh.territory.enforcement.FalseReports.PastFalseReport;
import vn.vungxanh.territory.enforcement.NewViolation;
import vn.vungxanh.territory.enforcement.ViolationId;
import vn.vungxanh.territory.enforcement.Violations;
import vn.vungxanh.territory.frontier.EventFilter;
import vn.vungxanh.territory.frontier.EventKind;
import vn.vungxanh.territory.frontier.EventQueries;
import vn.vungxanh.territory.frontier.Line;

/**
 * One case of false information; four criminal cases with 29 accused and 35 foreigners, handed over in the three rounds of
 * the border (88-BC/BCS, first II.2.2). How many were fined is not published: 36 are invented.
 */
@Component
class Offences {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final List<Integer> ACCUSED = List.of(8, 7, 7, 7);
    private static final List<Integer> FOREIGNERS = List.of(9, 9, 9, 8);
    private static final int FINES = 36;
    private static final List<String> COMMUNES = List.of("03199", "03127", "03334", "03170", "03160");

    private final Violations violations;
    private final FalseReports reports;
    private final CriminalCases cases;
    private final EventQueries border;
    private final Units units;

    Offences(Violations violations, FalseReports reports, CriminalCases cases, EventQueries border, Units units) {
        this.violations = violations;
        this.reports = reports;
        this.cases = cases;
        this.border = border;
        this.units = units;
    }

    void enter(Scope scope, long seed) {
        var chance = new Chance(seed ^ 0x66696e6573L);
        var names = new Names();
        for (var i = 0; i < FINES; i++) {
            fine(scope, i, i % 6 == 5 ? Act.EVADE_ISOLATION : Act.NO_MASK, chance, names);
        }
        var rumour = fine(scope, FINES, Act.FALSE_INFORMATION, chance, names);
        reports.takePast(
                scope,
                new PastFalseReport(
                        unit("03127"),
                        Borderland.at(LocalDate.of(2021, 5, 13), 20),
                        "Mạng xã hội, trang cá nhân",
                        "Đăng tin không đúng về số ca mắc và việc phong tỏa toàn tỉnh",
                        Borderland.at(LocalDate.of(2021, 5, 15), 9),
                        "Đối chiếu với báo cáo ngày của tỉnh: số ca và phạm vi phong tỏa không đúng",
                        "Cổng thông tin của tỉnh công bố số ca và các khu vực phong tỏa",
                        "Công an tỉnh",
                        rumour));
        criminal(scope, chance, names);
    }

    private ViolationId fine(Scope scope, int number, Act act, Chance chance, Names names) {
        var occurred = LocalDate.of(2021, 5, 8).plusDays(number % 13);
        var folk = chance.in100(50) ? "MONG" : "THAI";
        var id = violations.record(
                scope,
                new NewViolation(
                        unit(COMMUNES.get(number % COMMUNES.size())),
                        act,
                        occurred,
                        act == Act.NO_MASK ? "Chợ trung tâm" : "Nơi cư trú",
                        names.full(folk, names.family(folk, chance), chance.in100(30), chance),
                        false,
                        1960 + chance.below(42),
                        null,
                        null,
                        "Tổ công tác phát hiện, lập biên bản",
                        "%02d/BB-VPHC".formatted(number + 1)));
        if (number % 9 != 8) {
            var amount = act == Act.NO_MASK ? 2_000_000L : act == Act.EVADE_ISOLATION ? 17_500_000L : 12_500_000L;
            var decided = occurred.plusDays(2);
            violations.decide(scope, id, 1, "%02d/QĐ-XPHC".formatted(number + 1), decided, amount, null);
            if (number % 3 != 2) {
                violations.paid(scope, id, 2, decided.plusDays(1));
            }
        }
        return id;
    }

    /** The foreigners go back in the order of the rounds, whichever case they belong to. */
    private void criminal(Scope scope, Chance chance, Names names) {
        var waiting = new ArrayList<CriminalCaseId>();
        for (var i = 0; i < ACCUSED.size(); i++) {
            var opened = LocalDate.of(2021, 4, 6).plusDays(6L * i);
            var id = cases.open(
                    scope,
                    new CriminalCase.Facts(
                            unit(i == 3 ? "03160" : "03154"),
                            "%02d/QĐ-KTVA".formatted(i + 1),
                            "Vụ tổ chức cho người khác xuất, nhập cảnh trái phép số " + (i + 1),
                            "Tổ chức, môi giới cho người khác xuất cảnh, nhập cảnh hoặc ở lại trái phép",
                            opened,
                            "Cơ quan Cảnh sát điều tra Công an tỉnh"));
            var accused = new ArrayList<Accused>();
            for (var n = 0; n < ACCUSED.get(i); n++) {
                var name = names.full("MONG", names.family("MONG", chance), chance.in100(20), chance);
                accused.add(new Accused(name, 1970 + chance.below(30), "VN", opened.plusDays(3)));
            }
            cases.accuse(scope, id, accused);
            var foreigners = new ArrayList<Foreigner>();
            for (var n = 0; n < FOREIGNERS.get(i); n++) {
                var name = names.full("DAO", names.family("DAO", chance), chance.in100(25), chance);
                foreigners.add(new Foreigner(name, 1975 + chance.below(28), "CN"));
            }
            cases.addForeigners(scope, id, foreigners);
            waiting.add(id);
        }
        handOver(scope, waiting);
    }

    private void handOver(Scope scope, List<CriminalCaseId> waiting) {
        var filter = EventFilter.of(scope.home(), Borderland.at(DAY, 5), null).with(EventKind.HANDED_OVER, Line.CHINA);
        var next = 0;
        for (var round : border.list(scope, filter, 1, 50).items()) {
            var room = round.people();
            while (room > 0 && next < waiting.size()) {
                var id = waiting.get(next);
                var left = cases.foreigners(scope, id).stream()
                        .filter(each -> each.event() == null)
                        .map(CriminalCase.KnownForeigner::id)
                        .limit(room)
                        .toList();
                if (left.isEmpty()) {
                    next++;
                } else {
                    cases.handOver(scope, id, left, round.id());
                    room -= left.size();
                }
            }
        }
    }

    private UnitId unit(String code) {
        return units.byCode(code, DAY).orElseThrow().id();
    }
}
