package vn.vungxanh.surveillance.followup.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.surveillance.followup.FollowAddress;
import vn.vungxanh.surveillance.followup.FollowFilter;
import vn.vungxanh.surveillance.followup.FollowLine;

/** What a list of work shows. */
public record WorkList(
        String path,
        FollowFilter filter,
        Map<String, String> words,
        Map<FollowFilter.Show, Long> counts,
        Slice<FollowLine> lines,
        Map<UUID, List<PhoneNumber>> phones,
        Map<UnitId, String> unitNames,
        Instant now) {

    public long count(FollowFilter.Show show) {
        return counts.getOrDefault(show, 0L);
    }

    public String showing(FollowFilter.Show show) {
        return with("show", show.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** This list with another word, from its first page. */
    public String with(String name, @Nullable String value) {
        var all = new LinkedHashMap<>(words);
        all.remove("page");
        if (value == null) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
        return FollowAddress.of(path, all);
    }

    public String page(int number) {
        return with("page", Integer.toString(number));
    }

    public List<PhoneNumber> phonesOf(FollowLine line) {
        return phones.getOrDefault(line.person(), List.of());
    }

    public String unitName(UnitId unit) {
        return unitNames.getOrDefault(unit, "");
    }
}
