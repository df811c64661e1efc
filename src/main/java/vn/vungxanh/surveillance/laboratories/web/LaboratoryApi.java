package vn.vungxanh.surveillance.laboratories.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.laboratories.Laboratories;

/** Which laboratories there are. */
@RestController
@RequestMapping("/api/v1/labs")
class LaboratoryApi {

    private final Laboratories laboratories;
    private final Units units;

    LaboratoryApi(Laboratories laboratories, Units units) {
        this.laboratories = laboratories;
        this.units = units;
    }

    record Lab(
            UUID id,
            String code,
            String name,
            String unit,
            boolean reference,
            int singlePerDay,
            int mostPerDay,
            int pooledPerDay,
            int confirmatoryPerDay,
            List<String> kinds,
            boolean active) {}

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    List<Lab> list(Scope scope) {
        return laboratories.all().stream()
                .map(each -> new Lab(
                        each.id().value(),
                        each.code(),
                        each.name(),
                        units.get(each.unit()).code(),
                        each.reference(),
                        each.singlePerDay(),
                        each.mostPerDay(),
                        each.pooledPerDay(),
                        each.confirmatoryPerDay(),
                        each.kinds().stream()
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .toList(),
                        each.active()))
                .toList();
    }
}
