package vn.vungxanh.care.isolation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.isolation.Bed;
import vn.vungxanh.care.isolation.Checklist;
import vn.vungxanh.care.isolation.Isolated;
import vn.vungxanh.care.isolation.Site;
import vn.vungxanh.kernel.RuleBroken;

/** What the page of a site shows. */
public record SitePage(
        Site site,
        String place,
        SortedMap<String, List<Bed>> rooms,
        List<Isolated> guests,
        List<Checklist.Point> points,
        LocalDate today,
        String list,
        boolean mayEdit,
        @Nullable RuleBroken problem,
        Map<String, String> typed) {

    public Optional<Isolated> in(Bed bed) {
        return guests.stream().filter(guest -> bed.words().equals(guest.bed())).findFirst();
    }

    public List<Isolated> withoutBed() {
        return guests.stream().filter(guest -> guest.bed() == null).toList();
    }

    public List<Isolated> leaving() {
        return guests.stream().filter(guest -> !guest.endsOn().isAfter(today)).toList();
    }

    public long free() {
        return Math.max(0, site.places() - guests.size());
    }

    /** Good for many days, warn for who leaves today, bad for who should have left. */
    public String tone(Isolated guest) {
        if (guest.endsOn().isBefore(today)) {
            return "bad";
        }
        return guest.endsOn().equals(today) ? "good" : "";
    }
}
