package vn.vungxanh.insight.statutory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.platform.sheets.DatedRows;

/**
 * A duty of the law: at this event a unit of this level sends this form.
 *
 * @param number as the law numbers it; none where that was not read
 * @param group the time limit of the diseases that it is about, or {@code *}
 * @param clock word of the legal clocks; none where no limit was read
 * @param confidence H read, M second hand, R recalled or the program's own reading
 */
public record FormKind(
        String id,
        String sheet,
        String regime,
        @Nullable String number,
        FormEvent event,
        String group,
        UnitLevel level,
        @Nullable String clock,
        String titleVi,
        String titleEn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        String confidence) {

    public boolean inForceOn(LocalDate day) {
        return DatedRows.inForce(validFrom, validTo, day);
    }

    public String title(String language) {
        return "en".equals(language) ? titleEn : titleVi;
    }

    boolean isAbout(String deadlineOfTheDisease) {
        return group.equals("*") || group.equals(deadlineOfTheDisease);
    }
}
