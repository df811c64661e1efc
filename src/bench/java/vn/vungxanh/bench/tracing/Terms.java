package vn.vungxanh.bench.tracing;

import java.util.Map;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.ContactRule.GroupTerms;
import vn.vungxanh.surveillance.copresence.ContactRule.PlaceTerms;

/** The definition of contact that the benchmark asks by: 15 minutes, at once or within 24 hours; crowds only notify. */
final class Terms {

    private static final int MINUTE = 60;
    private static final int NEVER = Integer.MAX_VALUE;

    final ContactRule rule = new ContactRule(
            15 * MINUTE,
            15 * MINUTE,
            24 * 60 * MINUTE,
            73,
            24 * 60 * MINUTE,
            1500,
            Map.of(
                    World.LINE, new PlaceTerms(480 * MINUTE, NEVER, 1000),
                    World.OFFICE, new PlaceTerms(240 * MINUTE, NEVER, 1000),
                    World.CLASSROOM, new PlaceTerms(240 * MINUTE, NEVER, 1000),
                    World.CANTEEN, new PlaceTerms(40 * MINUTE, 0, 500),
                    World.MARKET, new PlaceTerms(45 * MINUTE, 0, 100),
                    World.SHOP, new PlaceTerms(20 * MINUTE, 150, 300),
                    World.HEALTH, new PlaceTerms(60 * MINUTE, 0, 700),
                    World.WORSHIP, new PlaceTerms(75 * MINUTE, 0, 700),
                    World.BUS, new PlaceTerms(35 * MINUTE, 150, 1500)),
            Map.of(
                    World.HOUSEHOLD_GROUP, new GroupTerms(8000, 2000),
                    World.DORMITORY_GROUP, new GroupTerms(8000, 1500)));

    /** As measured before there was other evidence: places only, one meeting of 15 minutes. */
    ContactRule plain() {
        return new ContactRule(
                rule.singleSeconds(), 0, rule.cumulationSeconds(), -1, rule.contactTail(), 0, rule.kinds(), Map.of());
    }

    int usualStay(int kind) {
        var terms = rule.kinds().get(kind);
        return terms == null ? 0 : terms.usualStay();
    }
}
