package vn.vungxanh.territory.checkpoints;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;

/** Writes down who and what passed. The rule of the day proposes, the officer decides. Sent twice, it is kept once. */
@Service
@Transactional
public class Passages {

    private final PassageRepository passages;
    private final RoadPosts posts;
    private final Judges judges;
    private final Recognises recognises;
    private final Isolates isolates;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Passages(
            PassageRepository passages,
            RoadPosts posts,
            Judges judges,
            Recognises recognises,
            Isolates isolates,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.passages = passages;
        this.posts = posts;
        this.judges = judges;
        this.recognises = recognises;
        this.isolates = isolates;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    public Receipt record(Scope scope, NewPassage passage) {
        var before = known(passage);
        if (before != null) {
            return before;
        }
        var post = own(scope, passage.post());
        var judged = judges.judge(passage, post, judges.look(scope));
        judged.people().forEach(person -> check(person, passage.channel()));
        if (!write(scope, judged, post)) {
            // Somebody sent the same at the same time, or the id is in use elsewhere.
            var meanwhile = known(passage);
            if (meanwhile == null) {
                throw CheckpointsRule.PASSAGE_ID_TAKEN.broken();
            }
            return meanwhile;
        }
        var receipt = receipt(judged);
        audit.wrote(scope, "checkpoints.audit.passed", passage.id(), post.code());
        recognises.link(scope, judged);
        if (passage.channel() != Channel.PAPER) {
            isolates.propose(scope, judged, post);
        }
        tell(judged, post);
        return receipt;
    }

    /** What happened before this program knew of it: nobody is isolated or told because of it. All or none. */
    public int takePast(Scope scope, List<NewPassage> past) {
        var sight = judges.look(scope);
        Map<PostId, RoadPost> stands = new HashMap<>();
        var fresh = new ArrayList<UUID>();
        for (var passage : past) {
            var post = stands.computeIfAbsent(passage.post(), id -> own(scope, id));
            if (write(scope, judges.judge(passage, post, sight), post)) {
                fresh.add(passage.id());
            }
        }
        if (!fresh.isEmpty()) {
            audit.wrote(scope, "checkpoints.audit.past", fresh, null);
        }
        return fresh.size();
    }

    /** Whether each passage of a list would be new. In the caller's transaction; writes nothing. */
    public Function<NewPassage, Boolean> checking(Scope scope) {
        var sight = judges.look(scope);
        Map<PostId, RoadPost> stands = new HashMap<>();
        return passage -> {
            judges.judge(passage, stands.computeIfAbsent(passage.post(), id -> own(scope, id)), sight);
            return passages.hashOf(passage.id()).isEmpty();
        };
    }

    /** Keeps each passage of a list; false for one that stands there already. In the caller's transaction. */
    public Function<NewPassage, Boolean> storing(Scope scope) {
        var sight = judges.look(scope);
        Map<PostId, RoadPost> stands = new HashMap<>();
        return passage -> {
            var post = stands.computeIfAbsent(passage.post(), id -> own(scope, id));
            var judged = judges.judge(passage, post, sight);
            if (!write(scope, judged, post)) {
                return false;
            }
            recognises.link(scope, judged);
            audit.wrote(scope, "checkpoints.audit.past", passage.id(), post.code());
            return true;
        };
    }

    /** A slip of the finger. What was written stays, and counts no more. */
    public void withdraw(Scope scope, PassageId id, String reason) {
        var why = SearchKey.nfc(reason);
        CheckpointsRule.REASON_NEEDED.brokenIf(why.isEmpty());
        CheckpointsRule.TEXT_TOO_LONG.brokenIf(why.length() > 500);
        var unit = passages.unitOf(id).orElseThrow(() -> new NotFound("passage " + id));
        CheckpointsRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(unit));
        CheckpointsRule.PASSAGE_WITHDRAWN.brokenIf(!passages.withdraw(id, clock.instant(), scope.login(), why));
        audit.wrote(scope, "checkpoints.audit.withdrawn", id.value(), why);
    }

    /** @return null when nothing was kept under this id yet */
    private @Nullable Receipt known(NewPassage passage) {
        return passages.hashOf(passage.id())
                .map(hash -> {
                    CheckpointsRule.PASSAGE_ID_TAKEN.brokenIf(!hash.equals(passage.contentHash()));
                    var id = new PassageId(passage.id());
                    return new Receipt(id, true, passages.decisions(id));
                })
                .orElse(null);
    }

    /** An officer says why not what the rule says; whoever is kept has a name. */
    private static void check(Judged.Person person, Channel channel) {
        if (channel.afterwards()) {
            return;
        }
        var decision = person.decision();
        CheckpointsRule.TRAVELLER_UNNAMED.brokenIf(decision.isolates()
                && (person.traveller().name() == null || person.traveller().birthYear() == null));
        CheckpointsRule.REASON_NEEDED.brokenIf(
                person.deviates() && person.traveller().reason() == null);
    }

    private RoadPost own(Scope scope, PostId id) {
        var post = posts.get(scope, id);
        CheckpointsRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(post.unit()));
        return post;
    }

    private boolean write(Scope scope, Judged judged, RoadPost post) {
        if (!passages.add(judged, post, scope, clock.instant())) {
            return false;
        }
        for (var seat = 0; seat < judged.people().size(); seat++) {
            passages.add(judged, post, seat);
        }
        return true;
    }

    private void tell(Judged judged, RoadPost post) {
        var refused = new ArrayList<UUID>();
        for (var seat = 0; seat < judged.people().size(); seat++) {
            if (judged.people().get(seat).decision() == Decision.REFUSED) {
                refused.add(PassageRepository.traveller(judged.passage().id(), seat));
            }
        }
        Instant at = judged.passage().at();
        if (!refused.isEmpty()) {
            news.publishEvent(
                    new CrossingRefused(judged.passage().id(), post.id().value(), refused, at));
        }
    }

    private static Receipt receipt(Judged judged) {
        return new Receipt(
                new PassageId(judged.passage().id()),
                false,
                judged.people().stream().map(Judged.Person::decision).toList());
    }
}
