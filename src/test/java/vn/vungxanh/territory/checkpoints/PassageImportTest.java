package vn.vungxanh.territory.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.support.HouseTest;

@HouseTest
class PassageImportTest {

    @Autowired
    private ApplicationContext house;

    private Road road;

    @BeforeEach
    void aPost() {
        road = new Road(house);
    }

    @Test
    void aPaperBookIsTakenOnceAndEachRowIsJudgedByTheRulesOfItsDay() {
        var rows = List.of(
                row(1, Map.of("people", "3")),
                row(2, Map.of("from", "Bắc Ninh", "full_name", "Lò Văn Sổ", "plate", "99A12345")),
                row(3, Map.of("from", "Nơi Không Có", "plate", "27A00003")),
                row(4, Map.of("post", "không có")),
                row(5, Map.of("passed_at", "sáng", "plate", "27A00005")),
                row(6, Map.of("national_id", "123", "plate", "27A00006")));

        var checked = run(rows, false);
        var stored = run(rows, true);
        var again = run(rows.subList(0, 3), true);

        assertThat(checked).extracting(RowOutcome::isRejected).containsExactly(false, false, false, true, true, true);
        assertThat(stored).extracting(RowOutcome::isRejected).containsExactly(false, false, false, true, true, true);
        assertThat(stored.get(5).problems().get(0).column()).isEqualTo("national_id");
        assertThat(again).containsOnly(RowOutcome.DUPLICATE);
        assertThat(road.flow())
                .extracting(Flow::vehicles, Flow::people, Flow::central, Flow::affected, Flow::unclear)
                .containsExactly(3L, 5L, 1L, 1L, 1L);
    }

    @Test
    void anotherDistrictCannotSendABookForThisPost() {
        var elsewhere = road.staff.scope("094", Role.UNIT_OFFICER);
        assertThat(road.as(elsewhere, () -> road.bean(PassageImport.class).store(elsewhere, List.of(row(1, Map.of())))))
                .allMatch(RowOutcome::isRejected);
    }

    private List<RowOutcome> run(List<MappedRow> rows, boolean store) {
        var kind = road.bean(PassageImport.class);
        return road.as(road.district, () -> store ? kind.store(road.district, rows) : kind.check(road.district, rows));
    }

    private MappedRow row(int number, Map<String, String> other) {
        var cells = new HashMap<>(Map.of(
                "post", road.code,
                "passed_on", "2021-05-22",
                "passed_at", "8:30",
                "plate", "27A00001",
                "vehicle", "CAR",
                "from", "Tỉnh Sơn La",
                "disinfected", "true"));
        cells.putAll(other);
        return new MappedRow(number, cells);
    }
}
