package vn.vungxanh.foundation.field.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.field.Device;
import vn.vungxanh.foundation.field.DeviceState;
import vn.vungxanh.foundation.field.Devices;

/** What each telephone still holds, for other programs. */
@RestController
@RequestMapping("/api/v1/devices")
@PreAuthorize("hasAuthority('SUPERVISE_FIELD')")
class DeviceApi {

    private final Devices devices;
    private final AskedUnit asked;
    private final Units units;
    private final Clock clock;

    DeviceApi(Devices devices, AskedUnit asked, Units units, Clock clock) {
        this.devices = devices;
        this.asked = asked;
        this.units = units;
        this.clock = clock;
    }

    /** Those that hold something and are silent come first. */
    @GetMapping
    Listed list(Scope scope, @RequestParam(required = false) @Nullable String unit) {
        var now = clock.instant();
        var found = devices.list(scope, asked.of(scope, unit));
        return new Listed(
                now,
                found.stream().mapToLong(Device::holds).sum(),
                found.stream().map(device -> told(device, null)).toList());
    }

    @GetMapping("/{id}")
    Told one(Scope scope, @PathVariable UUID id) {
        var known = devices.open(scope, id);
        return told(known.device(), known.missing());
    }

    private Told told(Device device, @Nullable List<Long> missing) {
        return new Told(
                device.id(),
                device.name(),
                units.get(device.unit()).code(),
                device.login(),
                device.contactAt(),
                device.state(),
                device.holds(),
                device.holdingSince(),
                device.drafts(),
                device.missing(),
                missing,
                device.highestSeq(),
                device.completeTo(),
                device.held(),
                device.clockOffset().toSeconds());
    }

    /** @param holds records that only telephones have, in all */
    record Listed(Instant asOf, long holds, List<Told> devices) {}

    /**
     * @param holds records that only this telephone has: numbers that have not arrived, and drafts
     * @param missingNumbers the first of them; only for one telephone
     * @param completeTo everything up to this number has arrived
     * @param held by state, in the telephone's own words at its last contact
     * @param clockOffsetSeconds to be added to its clock
     */
    record Told(
            UUID device,
            String name,
            String unit,
            String user,
            Instant lastContact,
            DeviceState state,
            long holds,
            @Nullable Instant since,
            int drafts,
            long missing,
            @Nullable List<Long> missingNumbers,
            long highestSeq,
            long completeTo,
            Map<String, Integer> held,
            long clockOffsetSeconds) {}
}
