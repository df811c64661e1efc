package vn.vungxanh.territory.zones;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;

/** Guarded places and who stands there. */
@Service
@Transactional
public class Posts {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_GUARDS = 1_000;

    private final PostRepository posts;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Posts(PostRepository posts, Units units, AuditTrail audit, Clock clock) {
        this.posts = posts;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is guarded: places (all checkpoints of a zone are one) and people of all shifts.
     */
    public record Guarded(int places, int people) {}

    public PostId add(Scope scope, NewPost wanted) {
        var name = SearchKey.nfc(wanted.name());
        ZoneRule.NAME_MISSING.brokenIf(name.isEmpty());
        ZoneRule.TEXT_TOO_LONG.brokenIf(name.length() > LONGEST_NAME);
        ZoneRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        counted(wanted.guards());
        var id = new PostId(TimeOrderedId.next(clock));
        posts.add(id, wanted);
        wanted.guards().forEach(shift -> guard(id, wanted.unit(), shift, wanted.from()));
        audit.wrote(scope, "zones.audit.post", id.value(), name);
        return id;
    }

    public List<PostId> takePast(Scope scope, List<NewPost> past) {
        return past.stream().map(post -> add(scope, post)).toList();
    }

    /** Who stands there from a day on; who stood there before goes. */
    public void assign(Scope scope, PostId id, LocalDate from, List<GuardShift> guards) {
        counted(guards);
        var post = open(id, from);
        ZoneRule.POST_CLOSED.brokenIf(post.to() != null && post.to().isBefore(from));
        posts.relieve(id, from);
        guards.forEach(shift -> guard(id, post.unit(), shift, from));
        audit.wrote(scope, "zones.audit.guards", id.value(), post.name());
    }

    public void close(Scope scope, PostId id, LocalDate lastDay) {
        var post = open(id, lastDay);
        ZoneRule.POST_CLOSED.brokenIf(post.to() != null);
        posts.close(id, lastDay);
        audit.wrote(scope, "zones.audit.postClosed", id.value(), post.name());
    }

    /** When a zone is lifted, nobody guards it any more. */
    void closeAll(ZoneId zone, LocalDate lastDay) {
        posts.openOf(zone).forEach(post -> posts.close(post, lastDay));
    }

    @Transactional(readOnly = true)
    public List<Post> standing(Scope scope, UnitId unit, @Nullable PostKind kind, LocalDate on) {
        return posts.standing(units.jurisdiction(unit), kind, on);
    }

    @Transactional(readOnly = true)
    public List<Post> of(Scope scope, ZoneId zone, LocalDate on) {
        return posts.of(List.of(zone), on);
    }

    /** Of each of these zones that has any. */
    @Transactional(readOnly = true)
    public Map<ZoneId, List<Post>> of(Scope scope, Collection<ZoneId> zones, LocalDate on) {
        return posts.of(zones, on).stream().collect(Collectors.groupingBy(post -> Objects.requireNonNull(post.zone())));
    }

    /** By kind; a place without guards is not guarded. */
    @Transactional(readOnly = true)
    public Map<PostKind, Guarded> guarded(Scope scope, UnitId unit, LocalDate on) {
        var answer = new EnumMap<PostKind, Guarded>(PostKind.class);
        var all = standing(scope, unit, null, on);
        for (var kind : PostKind.values()) {
            var guarded = all.stream()
                    .filter(post -> post.kind() == kind && !post.guards().isEmpty())
                    .toList();
            var places = new HashSet<Object>();
            guarded.forEach(post -> places.add(post.zone() == null ? post.id() : post.zone()));
            answer.put(
                    kind,
                    new Guarded(
                            places.size(),
                            guarded.stream().mapToInt(Post::people).sum()));
        }
        return answer;
    }

    public Post open(PostId id, LocalDate on) {
        return posts.find(id, on).stream().findFirst().orElseThrow(() -> new NotFound("post " + id));
    }

    private void guard(PostId id, UnitId unit, GuardShift shift, LocalDate from) {
        posts.guard(TimeOrderedId.next(clock), id, unit, shift, from);
    }

    private static void counted(List<GuardShift> guards) {
        ZoneRule.GUARDS_NOT_COUNTED.brokenIf(
                guards.stream().anyMatch(shift -> shift.people() < 1 || shift.people() > MOST_GUARDS));
    }
}
