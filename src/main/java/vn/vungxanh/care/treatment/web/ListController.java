package vn.vungxanh.care.treatment.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.treatment.TreatmentAddress;
import vn.vungxanh.care.treatment.TreatmentQueries;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;

/** The list of patients behind every number of this room. */
@Controller
@RequestMapping("/treatment/admissions")
class ListController {

    static final int LINES = 50;

    private final TreatmentQueries patients;
    private final Facilities facilities;
    private final TreatmentAddress addresses;
    private final Filters filters;
    private final Units units;
    private final Clock clock;

    ListController(
            TreatmentQueries patients,
            Facilities facilities,
            TreatmentAddress addresses,
            Filters filters,
            Units units,
            Clock clock) {
        this.patients = patients;
        this.facilities = facilities;
        this.addresses = addresses;
        this.filters = filters;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(value = "HX-Request", required = false) String fragment,
            Model model) {
        var filter = filters.admissions(scope, words);
        var lines = patients.list(scope, filter, Math.max(1, page), LINES);
        var places = new HashMap<String, String>();
        lines.items()
                .forEach(line -> places.computeIfAbsent(
                        line.unit().toString(), id -> units.get(line.unit()).name()));
        var written = new java.util.LinkedHashMap<>(addresses.words(filter));
        if (!words.containsKey("asOf")) {
            written.remove("asOf");
        }
        model.addAttribute(
                "list",
                new AdmissionList(
                        filter,
                        written,
                        lines,
                        places,
                        units.get(filter.unit()).name(),
                        facilities.all(),
                        scope.may(Permission.EXPORT)));
        model.addAttribute("mayTreat", scope.may(Permission.TREAT_PATIENTS));
        return fragment == null ? "treatment/list" : "treatment/rows";
    }
}
