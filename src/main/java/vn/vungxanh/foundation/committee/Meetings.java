package vn.vungxanh.foundation.committee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.tasks.NewTask;
import vn.vungxanh.foundation.tasks.TaskId;
import vn.vungxanh.foundation.tasks.TaskSource;
import vn.vungxanh.foundation.tasks.Tasks;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** Meetings: called, held, written down; what they decide becomes tasks. */
@Service
@Transactional
public class Meetings {

    private static final Pattern VIDEO = Pattern.compile("https://[^\\s\"<>]+");

    private final MeetingRepository meetings;
    private final Tasks tasks;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Meetings(MeetingRepository meetings, Tasks tasks, Units units, AuditTrail audit, Clock clock) {
        this.meetings = meetings;
        this.tasks = tasks;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public MeetingId call(Scope scope, NewMeeting meeting) {
        CommitteeRule.TITLE_IS_GIVEN.brokenIf(meeting.title().isBlank());
        CommitteeRule.CHAIR_IS_NAMED.brokenIf(meeting.chair().isBlank());
        CommitteeRule.SOMETHING_IS_SAID.brokenIf(meeting.agenda().isBlank());
        CommitteeRule.VIDEO_LINK_IS_SAFE.brokenIf(
                meeting.video() != null && !VIDEO.matcher(meeting.video()).matches());
        CommitteeRule.UNITS_ARE_CHOSEN.brokenIf(
                meeting.audience() == Audience.CHOSEN && meeting.chosen().isEmpty());
        CommitteeRule.OUTSIDE_YOUR_JURISDICTION.brokenIf(
                !meeting.chosen().stream().allMatch(scope::covers));
        var id = new MeetingId(TimeOrderedId.next(clock));
        var readers = meeting.audience().readers(scope.home(), meeting.chosen(), units);
        meetings.add(id, scope.home(), readers.multirange(), meeting, scope.staff());
        audit.wrote(scope, "committee.audit.called", id.value(), null);
        return id;
    }

    /** @param participants all that were invited, in the order of the minutes */
    public void write(Scope scope, MeetingId id, int version, String minutes, List<Participant> participants) {
        own(scope, id);
        if (!meetings.write(id, version, minutes.strip())) {
            throw new StaleVersion("meeting " + id);
        }
        meetings.seat(id, participants);
        audit.wrote(scope, "committee.audit.minutes", id.value(), null);
    }

    /** @param form the id that the form brings, so that sending it twice decides once */
    public DecisionId decide(
            Scope scope,
            MeetingId id,
            UUID form,
            String words,
            @Nullable UnitId unit,
            @Nullable String office,
            @Nullable LocalDate dueOn) {
        own(scope, id);
        CommitteeRule.SOMETHING_IS_SAID.brokenIf(words.isBlank());
        CommitteeRule.OUTSIDE_YOUR_JURISDICTION.brokenIf(unit != null && !scope.covers(unit));
        meetings.decide(Decision.fresh(id, form, SearchKey.nfc(words), unit, office, dueOn));
        audit.wrote(scope, "committee.audit.decided", id.value(), null);
        return new DecisionId(form);
    }

    /** Once: asked again, the same task is the answer. */
    public TaskId give(Scope scope, DecisionId id) {
        return give(scope, id, clock.instant());
    }

    public TaskId give(Scope scope, DecisionId id, Instant at) {
        var decision = meetings.decision(id).orElseThrow(() -> new NotFound("decision " + id));
        own(scope, decision.meeting());
        var due = decision.dueOn();
        if (decision.unit() == null || due == null) {
            throw CommitteeRule.TASK_NEEDS_OWNER_AND_DUE.broken();
        }
        var source = new TaskSource("committee", decision.meeting() + "/" + id);
        var task = tasks.give(
                scope,
                new NewTask(decision.words(), decision.unit(), null, due, null, source).of(decision.office()),
                at);
        meetings.became(id, task);
        return task;
    }

    @Transactional(readOnly = true)
    public Meeting get(Scope scope, MeetingId id) {
        return meetings.find(id).orElseThrow(() -> new NotFound("meeting " + id));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Slice<Meeting> list(Scope scope, int page, int size) {
        return meetings.list(Math.max(1, page), size);
    }

    @Transactional(readOnly = true)
    public List<Participant> participants(Scope scope, MeetingId id) {
        return meetings.participants(id);
    }

    @Transactional(readOnly = true)
    public List<Decision> decisions(Scope scope, MeetingId id) {
        return meetings.decisions(id);
    }

    private Meeting own(Scope scope, MeetingId id) {
        var meeting = get(scope, id);
        CommitteeRule.NOT_YOUR_MEETING.brokenIf(!scope.covers(meeting.unit()));
        return meeting;
    }
}
