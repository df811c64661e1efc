package vn.vungxanh.platform.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import vn.vungxanh.kernel.Vietnam;

/** Fills the blanks of {@link UnitMeasure#list}. The page's script fills {unit}, {day} and {until} in the same way. */
final class ListAddress {

    private ListAddress() {}

    /** With the blanks of the unit and the day left open. */
    static String open(String template, MapRequest request) {
        return template.replace("{from}", request.from().toString()).replace("{asOf}", written(request.asOf()));
    }

    static String filled(String open, String unit, LocalDate day, Instant asOf) {
        return open.replace("{unit}", unit)
                .replace("{day}", day.toString())
                .replace("{until}", day.isBefore(Vietnam.dayOf(asOf)) ? day.toString() : written(asOf));
    }

    static String written(Instant asOf) {
        return URLEncoder.encode(asOf.atZone(Vietnam.ZONE).toOffsetDateTime().toString(), StandardCharsets.UTF_8);
    }
}
