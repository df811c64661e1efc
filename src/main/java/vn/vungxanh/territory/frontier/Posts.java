package vn.vungxanh.territory.frontier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;

/** The posts of the border. What a post is may change from a day on; what it was stays. */
@Service
@Transactional
public class Posts {

    private final PostRepository posts;
    private final ForceRepository forces;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Posts(PostRepository posts, ForceRepository forces, Units units, AuditTrail audit, Clock clock) {
        this.posts = posts;
        this.forces = forces;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public PostId add(Scope scope, NewPost wanted) {
        var code = Words.needed(wanted.code(), 30, FrontierRule.CODE_MISSING);
        var facts = clean(wanted.facts());
        FrontierRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        FrontierRule.CODE_TAKEN.brokenIf(posts.codeTaken(wanted.unit(), code), code);
        var id = new PostId(TimeOrderedId.next(clock));
        posts.add(id, new NewPost(wanted.unit(), code, facts, wanted.from()));
        posts.addFacts(TimeOrderedId.next(clock), id, wanted.unit(), facts, wanted.from());
        audit.wrote(scope, "frontier.audit.post", id.value(), code);
        return id;
    }

    /** What the post is from that day on. */
    public void change(Scope scope, PostId id, Post.Facts wanted, LocalDate from) {
        var post = open(scope, id, from);
        var facts = clean(wanted);
        FrontierRule.POST_CLOSED.brokenIf(post.closedOn() != null);
        FrontierRule.CHANGED_BEFORE_ITS_LAST_CHANGE.brokenIf(from.isBefore(posts.lastChange(id)));
        posts.endFacts(id, from);
        posts.addFacts(TimeOrderedId.next(clock), id, post.unit(), facts, from);
        audit.wrote(scope, "frontier.audit.post", id.value(), post.code());
    }

    /** Who belonged to it belongs to it no more. */
    public void close(Scope scope, PostId id, LocalDate lastDay) {
        var post = open(scope, id, lastDay);
        FrontierRule.POST_CLOSED.brokenIf(post.closedOn() != null);
        FrontierRule.ENDS_BEFORE_START.brokenIf(lastDay.isBefore(post.openedOn()));
        posts.close(id, lastDay);
        forces.relieveAll(id, lastDay);
        audit.wrote(scope, "frontier.audit.postClosed", id.value(), post.code());
    }

    @Transactional(readOnly = true)
    public List<Post> standing(Scope scope, UnitId unit, LocalDate on, @Nullable PostKind kind, @Nullable Line line) {
        return posts.standing(units.jurisdiction(unit), on, kind, line);
    }

    /** @throws NotFound also when the post lies outside the reader's jurisdiction */
    @Transactional(readOnly = true)
    public Post open(Scope scope, PostId id, LocalDate on) {
        return posts.find(id, on).orElseThrow(() -> new NotFound("post " + id));
    }

    @Transactional(readOnly = true)
    public Optional<PostId> withCode(Scope scope, String code) {
        return posts.withCode(scope.jurisdiction(), code);
    }

    private static Post.Facts clean(Post.Facts facts) {
        FrontierRule.POINT_INCOMPLETE.brokenIf((facts.latitude() == null) != (facts.longitude() == null)
                || !Words.onEarth(facts.latitude(), facts.longitude()));
        return new Post.Facts(
                Words.needed(facts.name(), 200, FrontierRule.NAME_MISSING),
                facts.kind(),
                facts.line(),
                Words.given(facts.station(), 200),
                facts.latitude(),
                facts.longitude());
    }
}
