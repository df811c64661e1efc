package vn.vungxanh.surveillance.cases.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseLine;

/** What the line list shows. */
public record CaseList(
        CaseFilter filter,
        Map<String, String> words,
        Slice<CaseLine> lines,
        Set<CaseColumn> columns,
        Map<UnitId, String> unitNames,
        boolean mayEdit,
        boolean mayExport) {

    /** The words that narrow the list; unit and time have places of their own. */
    public List<CaseChip> chips() {
        var chips = new ArrayList<CaseChip>();
        words.forEach((name, value) -> {
            if (!name.equals("unit") && !name.equals("asOf") && !name.equals("order")) {
                chips.add(new CaseChip(name, value, addressWithout(name)));
            }
        });
        return chips;
    }

    public String unitName() {
        return unitNames.getOrDefault(filter.unit(), "");
    }

    public String page(int number) {
        return address(Map.of("page", Integer.toString(number)));
    }

    public String orderedBy(String order) {
        return address(Map.of("order", order));
    }

    public String exported() {
        return CaseAddress.of("/cases/export", words);
    }

    private String addressWithout(String name) {
        var fewer = new LinkedHashMap<>(words);
        fewer.remove(name);
        return CaseAddress.of("/cases", fewer);
    }

    private String address(Map<String, String> more) {
        var all = new LinkedHashMap<>(words);
        all.putAll(more);
        return CaseAddress.of("/cases", all);
    }
}
