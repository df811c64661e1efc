package vn.vungxanh.territory.frontier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** The book of a post: who took over, what happened, who gave it on. Lines are added, never changed. */
@org.springframework.stereotype.Service
@Transactional
public class ShiftBook {

    private static final int LINES = 60;

    private final BookRepository book;
    private final Posts posts;
    private final AuditTrail audit;
    private final Clock clock;

    ShiftBook(BookRepository book, Posts posts, AuditTrail audit, Clock clock) {
        this.book = book;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param people who stand there, where somebody counted */
    public record Entry(
            UUID id,
            BookKind kind,
            Instant at,
            @Nullable Integer people,
            @Nullable String note,
            String login) {}

    /** @param id given by a telephone, so that writing twice is one line */
    public void write(
            Scope scope,
            PostId post,
            @Nullable UUID id,
            BookKind kind,
            @Nullable Integer people,
            @Nullable String note) {
        var now = clock.instant();
        var there = posts.open(scope, post, Vietnam.dayOf(now));
        FrontierRule.POST_CLOSED.brokenIf(
                there.closedOn() != null && Vietnam.dayOf(now).isAfter(there.closedOn()));
        FrontierRule.PEOPLE_NOT_COUNTED.brokenIf(people != null && (people < 0 || people > 200));
        var words = Words.given(note, 1_000);
        FrontierRule.REASON_MISSING.brokenIf(kind == BookKind.NOTE && words == null);
        var line = new Entry(id == null ? TimeOrderedId.next(clock) : id, kind, now, people, words, scope.login());
        if (book.add(post, there.unit(), line)) {
            audit.wrote(scope, "frontier.audit.book", post.value(), kind.name());
        }
    }

    /** A line of before the program was there. */
    public void takePast(
            Scope scope, PostId post, BookKind kind, Instant at, @Nullable Integer people, @Nullable String note) {
        var there = posts.open(scope, post, Vietnam.dayOf(at));
        book.add(post, there.unit(), new Entry(TimeOrderedId.next(clock), kind, at, people, note, scope.login()));
        audit.wrote(scope, "frontier.audit.book", post.value(), kind.name());
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(Scope scope, PostId post) {
        return book.of(post, LINES);
    }
}
