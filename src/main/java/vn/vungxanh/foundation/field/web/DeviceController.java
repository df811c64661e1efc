package vn.vungxanh.foundation.field.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.field.Conflicts;
import vn.vungxanh.foundation.field.DeviceState;
import vn.vungxanh.foundation.field.Devices;
import vn.vungxanh.kernel.RuleBroken;

/** What the telephones still hold: for whoever answers for the teams. */
@Controller
@RequestMapping("/devices")
@PreAuthorize("hasAuthority('SUPERVISE_FIELD')")
class DeviceController {

    private final Devices devices;
    private final Conflicts conflicts;
    private final AskedUnit asked;
    private final Units units;
    private final Clock clock;

    DeviceController(Devices devices, Conflicts conflicts, AskedUnit asked, Units units, Clock clock) {
        this.devices = devices;
        this.conflicts = conflicts;
        this.asked = asked;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "") String show) {
        var now = clock.instant();
        var where = asked.of(scope, unit);
        var all = devices.list(scope, where).stream().map(this::line).toList();
        var view = new ModelAndView("field/devices");
        view.addObject("lines", all.stream().filter(line -> shown(line, show)).toList());
        view.addObject("show", show);
        view.addObject("all", all);
        view.addObject("unitCode", units.get(where).code());
        view.addObject("unitName", units.get(where).name());
        view.addObject("conflicts", conflicts.waiting(scope));
        view.addObject("asOf", now);
        return view;
    }

    @GetMapping("/{id}")
    ModelAndView one(Scope scope, @PathVariable UUID id) {
        return one(scope, id, null, List.of());
    }

    @PostMapping("/{id}")
    ModelAndView put(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "ACTIVE") DeviceState state) {
        try {
            devices.put(scope, id, name, state);
            return new ModelAndView("redirect:/devices/" + id);
        } catch (RuleBroken broken) {
            var view = one(scope, id, name, List.of(broken));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private ModelAndView one(Scope scope, UUID id, @Nullable String typed, List<RuleBroken> problems) {
        var known = devices.open(scope, id);
        var view = new ModelAndView("field/device");
        view.addObject("line", line(known.device()));
        view.addObject("missing", known.missing());
        view.addObject("refusals", devices.refusals(scope, id));
        view.addObject("name", typed == null ? known.device().name() : typed);
        view.addObject("problems", problems);
        view.addObject("asOf", clock.instant());
        return view;
    }

    private DeviceLine line(vn.vungxanh.foundation.field.Device device) {
        var unit = units.get(device.unit());
        return DeviceLine.of(device, unit.code(), unit.name(), clock.instant());
    }

    static boolean shown(DeviceLine line, String show) {
        return switch (show) {
            case "holding" -> line.device().holds() > 0;
            case "silent" -> line.silent();
            case "refused" -> line.device().state() != DeviceState.ACTIVE;
            default -> true;
        };
    }
}
