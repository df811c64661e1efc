package vn.vungxanh.insight.overview.web;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CaseFilter;

/** Where each number of the screen leads: to exactly the records that it counted. */
public record OverviewLinks(CaseAddress cases, LocalDate from, Instant asOf) {

    public String cases(Unit unit, CaseFilter.Status status) {
        return cases.of(CaseFilter.confirmedSince(unit.id(), status, from, asOf));
    }

    public String contacts(Unit unit, int level) {
        return UriComponentsBuilder.fromPath("/tracing")
                .queryParam("unit", unit.code())
                .queryParam("level", level)
                .queryParam("from", from)
                .queryParam("asOf", "{asOf}")
                .encode()
                .buildAndExpand(time())
                .toUriString();
    }

    public String overview(Unit unit) {
        return overview(unit, "onset");
    }

    public String overview(Unit unit, String by) {
        return UriComponentsBuilder.fromPath("/")
                .queryParam("unit", unit.code())
                .queryParam("asOf", "{asOf}")
                .queryParam("by", by)
                .encode()
                .buildAndExpand(time())
                .toUriString();
    }

    /** Everything about the unit on one page. */
    public String dashboard(Unit unit) {
        return UriComponentsBuilder.fromPath("/dashboards/" + unit.code())
                .queryParam("asOf", "{asOf}")
                .encode()
                .buildAndExpand(time())
                .toUriString();
    }

    /** The part of the page that other rooms speak in. */
    public String response(Unit unit) {
        return UriComponentsBuilder.fromPath("/overview/response")
                .queryParam("unit", unit.code())
                .queryParam("asOf", "{asOf}")
                .encode()
                .buildAndExpand(time())
                .toUriString();
    }

    /** The value of a field of date and time, in Vietnam. */
    public String field() {
        return asOf.atZone(Vietnam.ZONE)
                .toLocalDateTime()
                .withNano(0)
                .withSecond(0)
                .toString();
    }

    private String time() {
        return asOf.atZone(Vietnam.ZONE).toOffsetDateTime().toString();
    }
}
