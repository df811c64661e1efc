package vn.vungxanh.insight.demand;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What can be too little. Each is one bar of the picture. */
public enum Resource {
    BEDS(Needs::beds),
    ORDINARY_BEDS(Needs::ordinaryBeds),
    OXYGEN_BEDS(Needs::oxygenBeds),
    INTENSIVE_BEDS(Needs::intensiveBeds),
    VENTILATORS(each -> each.breathing().machines()),
    /** m³ a day. */
    OXYGEN(each -> each.breathing().m3()),
    STAFF(each -> each.workers().care()),
    AMBULANCES(Needs::ambulances),
    /** Sets a day. */
    SUITS(each -> each.supplies().suits()),
    /** Runs of the machines a day. */
    TESTS(each -> each.tests().runs()),
    /** Kits a day. */
    RAPID_TESTS(each -> each.tests().rapid()),
    ISOLATION(Needs::isolationPlaces);

    public static final List<Resource> ALL = List.of(values());

    private final ToDoubleFunction<Needs> need;

    Resource(ToDoubleFunction<Needs> need) {
        this.need = need;
    }

    public double of(Needs needs) {
        return need.applyAsDouble(needs);
    }
}
