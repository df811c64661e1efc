package vn.vungxanh.care.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.foundation.imports.RowOutcome.Result;
import vn.vungxanh.support.HouseTest;

/** Lists of sites and of people isolated; a list that comes twice changes nothing. */
@HouseTest
class StayImportTest {

    @Autowired
    ApplicationContext house;

    private Quarters quarters;

    @BeforeEach
    void people() {
        quarters = new Quarters(house);
    }

    @Test
    void aListOfPeopleIsTakenOnceAndAnotherPlaceAtTheSameTimeIsRefused() {
        var site = quarters.site(0, 0);
        var code = quarters.asProvince(() -> quarters.bean(Sites.class).get(site))
                .facts()
                .code();
        var name = "Lầu A " + quarters.word();
        var first = quarters.today().minusDays(5).toString();
        var row = Map.of("full_name", name, "birth", "1988", "site", code, "started_on", first, "phone", "0912345678");
        var later = quarters.today().minusDays(2).toString();
        var elsewhere = Map.of(
                "full_name", name, "birth", "1988", "site", "Tại nhà", "started_on", later, "phone", "0912345678");
        var unknown = Map.of("full_name", name, "site", "Khu không có", "started_on", first);

        var outcomes = store(new MappedRow(2, row), new MappedRow(3, unknown));
        var again = store(new MappedRow(2, row), new MappedRow(3, elsewhere));

        assertThat(outcomes).extracting(RowOutcome::result).containsExactly(Result.CREATED, Result.REJECTED);
        assertThat(outcomes.get(1).problems().get(0).message()).isEqualTo(IsolationRule.SITE_UNKNOWN.messageKey());
        assertThat(again).extracting(RowOutcome::result).containsExactly(Result.DUPLICATE, Result.REJECTED);
        assertThat(again.get(1).problems().get(0).message()).isEqualTo(IsolationRule.ELSEWHERE_ISOLATED.messageKey());
    }

    @Test
    void aSiteIsCreatedThenBroughtUpToDateThenKnown() {
        var code = "I" + quarters.word().toUpperCase(java.util.Locale.ROOT);
        var row = Map.of("code", code, "name", "Trường nội trú", "capacity", "80", "opened_on", "2021-05-08");
        var larger = Map.of("code", code, "name", "Trường nội trú", "capacity", "120", "opened_on", "2021-05-08");

        assertThat(sites(row)).isEqualTo(Result.CREATED);
        assertThat(sites(row)).isEqualTo(Result.DUPLICATE);
        assertThat(sites(larger)).isEqualTo(Result.UPDATED);
        assertThat(quarters.asProvince(() -> quarters.bean(Sites.class).withCode(code)))
                .map(Site::places)
                .contains(120);
    }

    private List<RowOutcome> store(MappedRow... rows) {
        return quarters.asProvince(() -> quarters.bean(StayImport.class).store(quarters.province, List.of(rows)));
    }

    private Result sites(Map<String, String> row) {
        return quarters.asProvince(
                        () -> quarters.bean(SiteImport.class).store(quarters.province, List.of(new MappedRow(2, row))))
                .get(0)
                .result();
    }
}
