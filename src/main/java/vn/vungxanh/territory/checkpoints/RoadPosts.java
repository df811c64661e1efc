package vn.vungxanh.territory.checkpoints;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.zones.GuardShift;

/** Posts on roads: set up, closed, opened again, and who stands there. */
@Service
@Transactional
public class RoadPosts {

    private static final int MOST_GUARDS = 1_000;

    private final RoadPostRepository posts;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    RoadPosts(RoadPostRepository posts, Units units, AuditTrail audit, Clock clock) {
        this.posts = posts;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public PostId add(Scope scope, NewRoadPost wanted) {
        var name = SearchKey.nfc(wanted.name());
        var road = SearchKey.nfc(wanted.road());
        var code = SearchKey.nfc(wanted.code());
        CheckpointsRule.NAME_MISSING.brokenIf(name.isEmpty());
        CheckpointsRule.TEXT_TOO_LONG.brokenIf(name.length() > 200 || road.length() > 120);
        CheckpointsRule.CODE_MALFORMED.brokenIf(!code.matches("[\\p{L}\\d-]{1,20}"));
        CheckpointsRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        counted(wanted.guards());
        var id = new PostId(TimeOrderedId.next(clock));
        CheckpointsRule.CODE_TAKEN.brokenIf(
                !posts.add(id, wanted, code, name, road, clock.instant(), scope.login()), code);
        posts.open(TimeOrderedId.next(clock), id, wanted.unit(), wanted.openedAt(), document(wanted.document()));
        guard(id, wanted.unit(), wanted.guards(), Vietnam.dayOf(wanted.openedAt()));
        audit.wrote(scope, "checkpoints.audit.post", id.value(), code);
        return id;
    }

    public void open(Scope scope, PostId id, Instant at, String document) {
        var post = own(scope, id);
        CheckpointsRule.POST_OPEN.brokenIf(post.openings().stream()
                .anyMatch(each -> each.closedAt() == null || each.closedAt().isAfter(at)));
        posts.open(TimeOrderedId.next(clock), id, post.unit(), at, document(document));
        audit.wrote(scope, "checkpoints.audit.opened", id.value(), post.code());
    }

    public void close(Scope scope, PostId id, Instant at, String document) {
        var post = own(scope, id);
        var open = post.openings().stream()
                .filter(each -> each.closedAt() == null)
                .findFirst()
                .orElseThrow(() -> CheckpointsRule.POST_CLOSED.broken(post.name()));
        CheckpointsRule.END_BEFORE_START.brokenIf(!at.isAfter(open.openedAt()));
        posts.close(open.id(), at, document(document));
        posts.relieve(id, Vietnam.dayOf(at).plusDays(1));
        audit.wrote(scope, "checkpoints.audit.closed", id.value(), post.code());
    }

    /** Who stands there from a day on; who stood there before goes. */
    public void assign(Scope scope, PostId id, LocalDate from, List<GuardShift> guards) {
        counted(guards);
        var post = own(scope, id);
        posts.relieve(id, from);
        guard(id, post.unit(), guards, from);
        audit.wrote(scope, "checkpoints.audit.roster", id.value(), post.code());
    }

    /** Those that stood at some time until the instant, in the unit and below. */
    @Transactional(readOnly = true)
    public List<RoadPost> list(Scope scope, UnitId unit, Instant asOf) {
        return posts.in(units.jurisdiction(unit)).stream()
                .filter(post -> post.opening(asOf) != null)
                .toList();
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    @Transactional(readOnly = true)
    public RoadPost get(Scope scope, PostId id) {
        return posts.find(id).orElseThrow(() -> new NotFound("post " + id));
    }

    @Transactional(readOnly = true)
    public Optional<RoadPost> withCode(Scope scope, String code) {
        return posts.withCode(code.strip());
    }

    private RoadPost own(Scope scope, PostId id) {
        var post = get(scope, id);
        CheckpointsRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(post.unit()));
        return post;
    }

    private void guard(PostId id, UnitId unit, List<GuardShift> guards, LocalDate from) {
        guards.forEach(shift -> posts.guard(TimeOrderedId.next(clock), id, unit, shift, from));
    }

    private static void counted(List<GuardShift> guards) {
        CheckpointsRule.GUARDS_NOT_COUNTED.brokenIf(
                guards.stream().anyMatch(shift -> shift.people() < 1 || shift.people() > MOST_GUARDS));
    }

    private static String document(String typed) {
        var document = SearchKey.nfc(typed);
        CheckpointsRule.DOCUMENT_MISSING.brokenIf(document.isEmpty());
        CheckpointsRule.TEXT_TOO_LONG.brokenIf(document.length() > 200);
        return document;
    }
}
