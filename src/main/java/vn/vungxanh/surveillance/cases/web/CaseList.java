package vn.vungxanh.surveillance.cases.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.platform.shell.AddressWords;
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

    private static final Set<CaseFilter.Status> ON_THE_MAP = EnumSet.of(
            CaseFilter.Status.CONFIRMED, CaseFilter.Status.ACTIVE, CaseFilter.Status.RECOVERED, CaseFilter.Status.DIED);

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

    /** The same cases on the map, as far as the map knows the words. */
    public String onTheMap() {
        var there = new AddressWords.Writing()
                .put("unit", words.get("unit"))
                .put("from", words.get("confirmedFrom"))
                .put("day", words.get("confirmedTo"))
                .put("measure", ON_THE_MAP.contains(filter.status()) ? filter.status() : null)
                .put("disease", words.get("disease"))
                .put("source", words.get("source"))
                .put("asOf", words.get("asOf"));
        return AddressWords.address("/map", there.words());
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
