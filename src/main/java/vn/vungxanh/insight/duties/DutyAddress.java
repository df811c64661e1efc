package vn.vungxanh.insight.duties;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** Where the duties and the records behind a number are listed. */
@Component
public class DutyAddress {

    private final Units units;
    private final Sources sources;

    DutyAddress(Units units, Sources sources) {
        this.units = units;
        this.sources = sources;
    }

    public String league(UnitId unit, Instant asOf) {
        return to("/duties", unit, asOf).build().toUriString();
    }

    /** @param state all when null */
    public String list(UnitId unit, Instant asOf, @Nullable State state) {
        var address = to("/duties/list", unit, asOf);
        if (state != null) {
            address.queryParam("show", state.name().toLowerCase(Locale.ROOT));
        }
        return address.build().toUriString();
    }

    public String records(UnitId unit, Instant asOf) {
        return to("/duties/records", unit, asOf).build().toUriString();
    }

    public String records(UnitId unit, Instant asOf, String form, @Nullable String field) {
        var address = to("/duties/records", unit, asOf).queryParam("form", form);
        if (field != null) {
            address.queryParam("field", field);
        }
        return address.build().toUriString();
    }

    public String forms(UnitId unit, Instant asOf) {
        return to("/duties/forms", unit, asOf).build().toUriString();
    }

    public String assigned(UnitId unit, Instant asOf) {
        return to("/duties/assigned", unit, asOf).build().toUriString();
    }

    /** Where the entries of a duty are read. */
    public String entries(Standing standing) {
        var keeper = standing.keeper();
        return sources.get(standing.duty().source())
                .page()
                .replace("{unit}", units.get(standing.unit()).code())
                .replace("{keeper}", keeper == null ? "" : keeper.toString());
    }

    private UriComponentsBuilder to(String path, UnitId unit, Instant asOf) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("unit", units.get(unit).code())
                .queryParam("asOf", asOf);
    }
}
