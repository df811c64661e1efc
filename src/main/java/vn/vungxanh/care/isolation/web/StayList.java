package vn.vungxanh.care.isolation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.isolation.Isolated;
import vn.vungxanh.care.isolation.StayAddress;
import vn.vungxanh.care.isolation.StayFilter;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.platform.shell.AddressWords;

/** What the list of stays shows. */
public record StayList(
        StayFilter filter,
        Map<String, String> words,
        Slice<Isolated> lines,
        Map<String, String> places,
        String unitName,
        @Nullable String siteName,
        Scope scope) {

    private static final Set<String> WITH_A_FIELD = Set.of("where", "progress", "leaving", "q", "page");

    /** Words that a new search keeps. */
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<>(words);
        kept.keySet().removeAll(WITH_A_FIELD);
        return kept;
    }

    public String place(Isolated line) {
        return places.getOrDefault(line.unit().toString(), "");
    }

    public String page(int number) {
        var all = new LinkedHashMap<>(words);
        all.put("page", Integer.toString(number));
        return AddressWords.address(StayAddress.STAYS, all);
    }

    public String export() {
        return AddressWords.address("/isolation/stays/export", words);
    }

    public String withoutSite() {
        var fewer = new LinkedHashMap<>(words);
        fewer.remove("site");
        return AddressWords.address(StayAddress.STAYS, fewer);
    }

    public boolean mayExport() {
        return scope.may(Permission.EXPORT);
    }
}
