package vn.vungxanh.insight.overview;

import java.time.LocalDate;

/**
 * One bar of the epidemic curve.
 *
 * @param community found outside quarantine
 * @param quarantined found in quarantine
 * @param incomplete so recent that more cases of this day are still expected
 */
public record CurveDay(LocalDate day, long community, long quarantined, boolean incomplete) {

    public long total() {
        return community + quarantined;
    }
}
