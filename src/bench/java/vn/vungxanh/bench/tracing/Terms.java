package vn.vungxanh.bench.tracing;

import java.util.HashMap;
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
            Map.ofEntries(
                    Map.entry(World.LINE, new PlaceTerms(480 * MINUTE, NEVER, 1000)),
                    Map.entry(World.OFFICE, new PlaceTerms(240 * MINUTE, NEVER, 1000)),
                    Map.entry(World.CLASSROOM, new PlaceTerms(240 * MINUTE, NEVER, 1000)),
                    Map.entry(World.SHOP, new PlaceTerms(20 * MINUTE, NEVER, 300)),
                    Map.entry(World.RESTAURANT, new PlaceTerms(45 * MINUTE, NEVER, 800)),
                    Map.entry(World.BUS, new PlaceTerms(35 * MINUTE, NEVER, 1500)),
                    Map.entry(World.CANTEEN, new PlaceTerms(40 * MINUTE, 0, 500)),
                    Map.entry(World.MARKET, new PlaceTerms(45 * MINUTE, 0, 100)),
                    Map.entry(World.HEALTH, new PlaceTerms(60 * MINUTE, 0, 700)),
                    Map.entry(World.WORSHIP, new PlaceTerms(75 * MINUTE, 0, 700)),
                    Map.entry(World.CROWDED + World.SHOP, new PlaceTerms(20 * MINUTE, 0, 300)),
                    Map.entry(World.CROWDED + World.RESTAURANT, new PlaceTerms(45 * MINUTE, 0, 800)),
                    Map.entry(World.CROWDED + World.BUS, new PlaceTerms(35 * MINUTE, 0, 1500))),
            Map.of(
                    World.HOUSEHOLD_GROUP, new GroupTerms(8000, 2000),
                    World.DORMITORY_GROUP, new GroupTerms(8000, 1500)));

    /** As measured before there was other evidence: one meeting of 15 minutes, and crowds are left out altogether. */
    ContactRule plain() {
        return without(-1, 0, Map.of());
    }

    /** All evidence but crowds: what counts as F1 and F2. */
    ContactRule quarantine() {
        return without(rule.weakestSignal(), rule.cumulativeSeconds(), rule.groups());
    }

    private ContactRule without(int weakestSignal, int cumulative, Map<Integer, GroupTerms> groups) {
        var kinds = new HashMap<>(rule.kinds());
        kinds.values().removeIf(terms -> terms.crowdFrom() == 0);
        return new ContactRule(
                rule.singleSeconds(),
                cumulative,
                rule.cumulationSeconds(),
                weakestSignal,
                rule.contactTail(),
                rule.bluetoothWeight(),
                kinds,
                groups);
    }

    int usualStay(int kind) {
        var terms = rule.kinds().get(kind);
        return terms == null ? 0 : terms.usualStay();
    }
}
