package vn.vungxanh.territory.enforcement;

import vn.vungxanh.foundation.adminunits.Conditions;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** A {@link ViolationFilter} as conditions on {@code enforcement.violations v}. */
final class ViolationConditions {

    private ViolationConditions() {}

    static Conditions of(ViolationFilter filter, Jurisdiction units) {
        var state = filter.state();
        var asked = Conditions.in(units, "v.unit_id")
                .and("v.occurred_on <= :day")
                .with("day", Vietnam.dayOf(filter.asOf()))
                .with("asOf", filter.asOf())
                .and(
                        state == Violation.State.CANCELLED
                                ? "v.cancelled_at <= :asOf"
                                : "(v.cancelled_at is null or v.cancelled_at > :asOf)")
                .whenGiven("decidedFrom", filter.decidedFrom(), "v.decided_on between :decidedFrom and :day")
                .whenGiven("act", filter.act(), "v.act = :act");
        if (state == Violation.State.RECORDED) {
            asked.and("(v.decided_on is null or v.decided_on > :day)");
        } else if (state == Violation.State.DECIDED) {
            asked.and("v.decided_on <= :day and (v.paid_on is null or v.paid_on > :day)");
        } else if (state == Violation.State.PAID) {
            asked.and("v.paid_on <= :day");
        }
        if (filter.text() != null) {
            var key = SearchKey.of(filter.text());
            asked.and("(' ' || v.offender_key like :text or v.decision = :exact)")
                    .with("text", "% " + (key.isEmpty() ? "\u0001" : key) + "%")
                    .with("exact", filter.text().strip());
        }
        return asked;
    }
}
