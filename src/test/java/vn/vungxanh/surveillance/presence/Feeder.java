package vn.vungxanh.surveillance.presence;

import java.nio.file.Path;
import vn.vungxanh.surveillance.copresence.CopresenceIndex;
import vn.vungxanh.surveillance.copresence.DayDigest;
import vn.vungxanh.surveillance.copresence.EncounterBatch;
import vn.vungxanh.surveillance.copresence.MembershipBatch;
import vn.vungxanh.surveillance.copresence.VisitBatch;

/** Feeds a hamlet to an index in pieces, with nights in between and now and then a new start. */
final class Feeder {

    private final Hamlet hamlet;
    private final Path folder;
    private CopresenceIndex index;

    private Feeder(Hamlet hamlet, Path folder) {
        this.hamlet = hamlet;
        this.folder = folder;
        this.index = CopresenceIndex.open(folder, hamlet);
    }

    static CopresenceIndex fed(Hamlet hamlet, Path folder) {
        var feeder = new Feeder(hamlet, folder);
        feeder.memberships();
        var pieces = 1 + hamlet.random.nextInt(4);
        for (var piece = 0; piece < pieces; piece++) {
            feeder.visits(piece * hamlet.visits.size() / pieces, (piece + 1) * hamlet.visits.size() / pieces);
            feeder.encounters(piece * hamlet.hearings.size() / pieces, (piece + 1) * hamlet.hearings.size() / pieces);
            feeder.rest();
        }
        return feeder.index;
    }

    private void rest() {
        switch (hamlet.random.nextInt(4)) {
            case 0 -> index.seal();
            case 1 -> {
                index.snapshot();
                index.close();
                index = CopresenceIndex.open(folder, hamlet);
            }
            default -> {}
        }
    }

    private void visits(int from, int to) {
        var batch = new VisitBatch(to - from);
        for (var i = from; i < to; i++) {
            var one = hamlet.visits.get(i);
            batch.add(one.person(), one.place(), one.in(), one.out(), i + 1);
        }
        index.append(batch);
    }

    private void encounters(int from, int to) {
        var batch = new EncounterBatch(to - from);
        for (var i = from; i < to; i++) {
            var one = hamlet.hearings.get(i);
            batch.add(one.first(), one.second(), one.at(), one.seconds(), one.signal(), i + 1);
        }
        index.append(batch);
    }

    private void memberships() {
        var batch = new MembershipBatch(hamlet.belongings.size());
        for (var i = 0; i < hamlet.belongings.size(); i++) {
            var one = hamlet.belongings.get(i);
            var to = one.toDay() == Hamlet.NONE ? MembershipBatch.NONE : DayDigest.startOf(one.toDay() + 1);
            batch.add(one.person(), one.group(), DayDigest.startOf(one.fromDay()), to, i + 1);
        }
        index.append(batch);
    }
}
