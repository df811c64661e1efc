package vn.vungxanh.insight.statutory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.statutory.Form;
import vn.vungxanh.insight.statutory.FormEvent;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;

/**
 * Who has sent for a period.
 *
 * @param from the first day of the period; none where no period is known
 * @param forms those that the units directly below owe
 * @param parts of each unit below: how far those below it are
 */
public record PeriodView(
        Unit unit,
        FormEvent event,
        @Nullable LocalDate from,
        List<LocalDate> known,
        List<Form> forms,
        Map<UnitId, Part> parts,
        Instant asOf,
        List<Unit> above) {

    /**
     * @param late sent after the limit
     * @param overdue not sent, and the limit has passed
     */
    public record Part(long sent, long late, long overdue, long all) {

        static Part of(List<Form> forms, Instant asOf) {
            return new Part(
                    forms.stream().filter(each -> gone(each, asOf)).count(),
                    forms.stream()
                            .filter(each -> gone(each, asOf) && each.isLate(asOf))
                            .count(),
                    forms.stream()
                            .filter(each -> !gone(each, asOf) && isOver(each, asOf))
                            .count(),
                    forms.size());
        }

        private static boolean isOver(Form form, Instant asOf) {
            var due = form.dueAt();
            return due != null && due.isBefore(asOf);
        }
    }

    public Part whole() {
        return Part.of(forms, asOf);
    }

    public static boolean gone(Form form, Instant asOf) {
        var sent = form.sent();
        return sent != null && !sent.at().isAfter(asOf);
    }

    public String address(String unitCode, LocalDate first) {
        return address(unitCode, event, first, asOf);
    }

    /** @param first the first day of the period; null for the latest */
    static String address(String unitCode, FormEvent event, @Nullable LocalDate first, Instant asOf) {
        return AddressWords.address(
                "/statutory/periods",
                new AddressWords.Writing()
                        .put("unit", unitCode)
                        .put("event", event)
                        .put("from", first)
                        .asOf(asOf)
                        .words());
    }

    /** The as-of instant as a field of a form takes it. */
    public String field() {
        return asOf.atZone(Vietnam.ZONE)
                .toLocalDateTime()
                .withNano(0)
                .toString()
                .substring(0, 16);
    }
}
