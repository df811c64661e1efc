package vn.vungxanh.surveillance.presence;

import java.nio.file.Path;
import vn.vungxanh.surveillance.copresence.CopresenceIndex;
import vn.vungxanh.surveillance.copresence.DayDigest;
import vn.vungxanh.surveillance.copresence.EncounterBatch;
import vn.vungxanh.surveillance.copresence.Evidence;
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
        var pieces = 1 + hamlet.random.nextInt(4);
        for (var piece = 1; piece <= pieces; piece++) {
            feeder.upTo(piece, pieces);
            feeder.rest();
        }
        feeder.upTo(pieces, pieces);
        return feeder.index;
    }

    /** From what the index holds, which may be less than it was given before a new start. */
    private void upTo(int piece, int pieces) {
        memberships((int) index.lastSequence(Evidence.MEMBERSHIPS));
        visits((int) index.lastSequence(Evidence.VISITS), piece * hamlet.visits.size() / pieces);
        encounters((int) index.lastSequence(Evidence.ENCOUNTERS), piece * hamlet.hearings.size() / pieces);
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
        var batch = new VisitBatch(hamlet.visits.size());
        for (var i = from; i < to; i++) {
            var one = hamlet.visits.get(i);
            batch.add(one.person(), one.place(), one.in(), one.out(), i + 1);
        }
        index.append(batch);
    }

    private void encounters(int from, int to) {
        var batch = new EncounterBatch(hamlet.hearings.size());
        for (var i = from; i < to; i++) {
            var one = hamlet.hearings.get(i);
            batch.add(one.first(), one.second(), one.at(), one.seconds(), one.signal(), i + 1);
        }
        index.append(batch);
    }

    private void memberships(int from) {
        var batch = new MembershipBatch(hamlet.belongings.size());
        for (var i = from; i < hamlet.belongings.size(); i++) {
            var one = hamlet.belongings.get(i);
            var to = one.toDay() == Hamlet.NONE ? MembershipBatch.NONE : DayDigest.startOf(one.toDay() + 1);
            batch.add(one.person(), one.group(), DayDigest.startOf(one.fromDay()), to, i + 1);
        }
        index.append(batch);
    }
}
