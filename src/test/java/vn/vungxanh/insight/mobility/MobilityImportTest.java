package vn.vungxanh.insight.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.vungxanh.foundation.imports.ImportDesk.assertBalance;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.ImportDesk;
import vn.vungxanh.insight.mobility.WeekdayBaseline.Standing;
import vn.vungxanh.support.HouseTest;

/** A file through the page of uploads, and units of both administrative regimes. */
@HouseTest
class MobilityImportTest {

    @Autowired
    ApplicationContext house;

    @Test
    void aFileHasAnExactBalanceAndTwiceChangesNothing() throws Exception {
        var desk = new ImportDesk(house, "11");
        var file = """
                Ngày;Nhà mạng;Mã xã;Thuê bao đứng yên;Thuê bao ra khỏi nhà;Tổng thuê bao
                06/10/2020;Viettel;03203;300;100;410
                06/10/2020;mobi;Xã Pú Nhi, Huyện Điện Biên Đông;200;40;
                06/10/2020;VNPT;03203;8;40;
                06/10/2020;VNPT;03205;-8;40;
                06/10/2020;VNPT;03205;30;50;60
                """.getBytes(StandardCharsets.UTF_8);

        assertBalance(desk.send("mobility-days", "viettel.csv", file, Map.of()), 3, 0, 0, 2);
        assertBalance(desk.send("mobility-days", "viettel-2.csv", file, Map.of()), 0, 0, 3, 2);
        await().untilAsserted(() -> assertThat(files()).as("holds small cells").isEmpty());
        var flows = "Ngày,Nhà mạng,Từ đơn vị,Đến đơn vị,Số thuê bao di chuyển\n06/10/2020,Viettel,03203,03205,90\n"
                .getBytes(StandardCharsets.UTF_8);
        assertBalance(desk.send("mobility-flows", "flows.csv", flows, Map.of()), 1, 0, 0, 0);
        assertBalance(desk.send("mobility-flows", "flows.csv", flows, Map.of()), 0, 0, 1, 0);
    }

    @Test
    void aCommuneOf2025HoldsWhatItsCommunesOf2021Reported() {
        var staff = HouseStaff.of(house);
        var cdc = staff.scope("11", Role.EPIDEMIOLOGIST);
        var old = LocalDate.of(2020, 11, 2);
        var day = LocalDate.of(2025, 9, 1);
        var commune = house.getBean(Units.class).byCode("03203", day).orElseThrow();
        var rows = new ArrayList<SentRow>();
        rows.add(sent(old, "03203", 300, 100));
        rows.add(sent(old, "03376", 100, 100));
        for (var week = 0; week <= 3; week++) {
            rows.add(sent(day.minusWeeks(week), "03203", 300, week == 0 ? 50 : 100));
        }
        rows.add(sent(day, "101", 300, 100));

        var taken =
                ActingAs.call(cdc, () -> house.getBean(MobilityReports.class).takeDays(cdc, rows));
        var now = house.getBean(Clock.class).instant();
        var then = index(cdc, commune.id(), old, now);
        var later = index(cdc, commune.id(), day, now);

        assertThat(taken.get(taken.size() - 1).refused())
                .as("no district in 2025")
                .isTrue();
        assertThat(taken.subList(0, taken.size() - 1)).noneMatch(MobilityReports.Taken::refused);
        assertThat(then.totals().total()).isEqualTo(600);
        assertThat(later.compared().standing()).isEqualTo(Standing.KNOWN);
        assertThat(later.compared().usual()).isEqualTo(0.25);
    }

    /** Of this kind, that are still there. */
    private java.util.List<String> files() {
        var cdc = HouseStaff.of(house).scope("11", Role.EPIDEMIOLOGIST);
        return ActingAs.call(
                cdc,
                () -> house.getBean(TransactionTemplate.class)
                        .execute(work -> house.getBean(JdbcClient.class)
                                .sql(
                                        "select file_name from imports.jobs where kind like 'mobility%' and file_gone_at is null")
                                .query(String.class)
                                .list()));
    }

    private UnitIndex.Day index(
            vn.vungxanh.foundation.access.Scope cdc,
            vn.vungxanh.foundation.adminunits.UnitId unit,
            LocalDate day,
            java.time.Instant now) {
        return ActingAs.call(
                        cdc, () -> house.getBean(MobilityQueries.class).index(cdc, unit, new Period(day, day), now))
                .days()
                .get(0);
    }

    private static SentRow sent(LocalDate day, String unit, int stationary, int away) {
        var row = Map.of(
                "day", day.toString(),
                "operator", "VIETTEL",
                "unit", unit,
                "stationary", Integer.toString(stationary),
                "away", Integer.toString(away));
        return row::get;
    }
}
