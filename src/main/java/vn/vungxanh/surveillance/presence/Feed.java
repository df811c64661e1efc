package vn.vungxanh.surveillance.presence;

import java.util.List;
import vn.vungxanh.surveillance.copresence.CopresenceIndex;
import vn.vungxanh.surveillance.copresence.EncounterBatch;
import vn.vungxanh.surveillance.copresence.VisitBatch;

/** Hands events over to the index in its columns. */
final class Feed {

    private Feed() {}

    /** @return the number of the last event */
    static long to(CopresenceIndex index, long firstSeq, List<Visit> visits, List<Nearness> encounters) {
        var seq = firstSeq;
        var stays = new VisitBatch(visits.size());
        for (var visit : visits) {
            var out = visit.went() == Visit.OPEN ? VisitBatch.NONE : visit.went();
            stays.add(visit.person(), visit.place(), visit.came(), out, seq++);
        }
        var met = new EncounterBatch(encounters.size());
        for (var one : encounters) {
            met.add(one.first(), one.second(), one.met(), one.seconds(), one.signal(), seq++);
        }
        if (stays.size() > 0) {
            index.append(stays);
        }
        if (met.size() > 0) {
            index.append(met);
        }
        return seq - 1;
    }
}
