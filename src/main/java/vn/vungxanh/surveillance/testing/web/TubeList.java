package vn.vungxanh.surveillance.testing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.surveillance.laboratories.Laboratory;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.testing.Specimen;
import vn.vungxanh.surveillance.testing.TestAddress;
import vn.vungxanh.surveillance.testing.TubeFilter;
import vn.vungxanh.surveillance.testing.TubeState;

/** What the list of tubes shows. */
public record TubeList(
        TubeFilter filter,
        Map<String, String> words,
        Slice<Specimen> lines,
        String unitName,
        List<Laboratory> laboratories) {

    public Map<String, String> kept() {
        var kept = new LinkedHashMap<>(words);
        kept.keySet().removeAll(Set.of("state", "lab", "q", "open"));
        return kept;
    }

    public String laboratory(@Nullable LaboratoryId id) {
        return TestList.nameOf(laboratories, id);
    }

    public String page(int number) {
        var all = new LinkedHashMap<>(words);
        all.put("page", Integer.toString(number));
        return TestAddress.of(TestAddress.TUBES, all);
    }

    public static String tone(TubeState state) {
        return switch (state) {
            case POSITIVE -> "bad";
            case POOL_POSITIVE, TO_REPEAT, REFUSED -> "warn";
            case NEGATIVE -> "good";
            default -> "";
        };
    }
}
