package vn.vungxanh.surveillance.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vungxanh.foundation.imports.ImportDesk.assertBalance;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.imports.ImportDesk;
import vn.vungxanh.support.HouseTest;

@HouseTest
class ListsOfPlacesAndRostersTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Places places;

    @Autowired
    private Groups groups;

    private Town town;
    private ImportDesk desk;
    private String mark;

    @BeforeEach
    void aDesk() {
        town = new Town(house);
        desk = new ImportDesk(house, "11");
        mark = "Z" + Long.toString(System.nanoTime(), 36);
    }

    @Test
    void aListOfPlacesIsEnteredOnceAndEachBadRowSaysWhy() throws Exception {
        var list = """
                Mã địa điểm,Tên địa điểm,Loại địa điểm,Xã,Vĩ độ,Lon,Sức chứa
                %1$s-1,Chợ %1$s,MARKET,Si Pa Phìn,"21,9",102.8,200
                ,Quán %1$s,RESTAURANT,si pa phin,,,
                ,Quán %1$s,RESTAURANT,Si Pa Phìn,,,
                %1$s-2,Bến xe %1$s,STATION,Xã Không Có Thật,,,
                %1$s-3,Nhà văn hóa %1$s,EVENT,Si Pa Phìn,95,102,
                %1$s-4,Sân %1$s,SPORT,Si Pa Phìn,,,0
                """.formatted(mark);

        assertBalance(send("places", list), 2, 0, 1, 3);
        assertBalance(send("places", list + "\n"), 0, 0, 3, 3);

        var found = town.as("11", () -> places.search(town.unit("11"), mark, null, 1, 10));
        assertThat(found.items())
                .extracting(Place::kind)
                .containsExactlyInAnyOrder(PlaceKind.MARKET, PlaceKind.RESTAURANT);
        assertThat(found.items())
                .anySatisfy(place -> assertThat(place.latitude()).isEqualTo(21.9));
    }

    @Test
    void aRosterFormsItsGroupsEntersItsPeopleAndIsCorrectedBySendingItAgain() throws Exception {
        var heading = "Tên nhóm,Loại nhóm,Xã nơi nhóm hoạt động,Họ tên,Năm sinh,Số CCCD,Xã,Từ ngày,Đến ngày\n";
        var first = "Chuyền %s,WORK_LINE,Si Pa Phìn,Lò Văn %s,1990,,Si Pa Phìn,01/05/2021,\n";
        var second = "Chuyền %s,WORK_LINE,Si Pa Phìn,Mùa Thị %s,1992,,Si Pa Phìn,01/05/2021,%s\n";
        var one = letters();
        var other = letters();
        var list = heading
                + first.formatted(mark, one)
                + second.formatted(mark, other, "")
                + second.formatted(mark, other + " Hai", "01/04/2021");

        assertBalance(send("rosters", list), 2, 0, 0, 1);
        assertBalance(send("rosters", list + "\n"), 0, 0, 2, 1);
        assertBalance(send("rosters", heading + second.formatted(mark, other, "20/05/2021")), 0, 1, 0, 0);

        var found =
                town.as("11", () -> groups.search(town.scope("11"), town.unit("11"), mark, GroupKind.WORK_LINE, 1, 10));
        assertThat(found.items()).hasSize(1);
        var members = town.as(
                "11",
                () -> groups.members(town.scope("11"), found.items().get(0).id()));
        assertThat(members).hasSize(2);
        assertThat(members).anySatisfy(member -> assertThat(member.to()).isEqualTo("2021-05-20"));
    }

    private tools.jackson.databind.JsonNode send(String kind, String list) throws Exception {
        return desk.send(kind, kind + ".csv", list.getBytes(StandardCharsets.UTF_8), Map.of("mode", "good"));
    }

    private static String letters() {
        return Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "x");
    }
}
