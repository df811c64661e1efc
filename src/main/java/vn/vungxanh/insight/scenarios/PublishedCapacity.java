package vn.vungxanh.insight.scenarios;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.demand.Resource;
import vn.vungxanh.platform.sheets.ResourceTable;

/** What a province said of itself in public: used where its own registers are still empty. */
@Component
class PublishedCapacity {

    private static final Map<String, Resource> SAID =
            Map.of("BEDS_NOW", Resource.BEDS, "TUBES", Resource.TESTS, "STAFF", Resource.STAFF);

    private record Row(String province, Have have) {}

    private final List<Row> rows = ResourceTable.read("scenarios/published.csv").stream()
            .filter(row -> SAID.containsKey(row.get("item")))
            .map(row -> new Row(
                    row.get("province"),
                    Have.daily(
                            SAID.getOrDefault(row.get("item"), Resource.BEDS),
                            Double.parseDouble(row.get("amount")),
                            "/scenarios/published?unit=" + row.get("province"))))
            .toList();
    private final Units units;

    PublishedCapacity(Units units) {
        this.units = units;
    }

    List<Have> besides(List<Have> known, UnitId unit) {
        var code = units.get(unit).code();
        return rows.stream()
                .filter(row -> row.province().equals(code))
                .map(Row::have)
                .filter(said ->
                        known.stream().noneMatch(each -> each.resource() == said.resource() && each.amount() != null))
                .toList();
    }
}
