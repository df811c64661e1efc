package vn.vungxanh.foundation.committee;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Colleagues;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.platform.attachments.Attachment;

/** What a committee says to its members and to units below or above, and who has read it. */
@Service
@Transactional
public class Channel {

    private final ChannelRepository channel;
    private final MessageFileRepository files;
    private final Colleagues colleagues;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Channel(
            ChannelRepository channel,
            MessageFileRepository files,
            Colleagues colleagues,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.channel = channel;
        this.files = files;
        this.colleagues = colleagues;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public MessageId post(Scope scope, NewMessage message, @Nullable Attachment file) {
        return post(scope, message, file, clock.instant());
    }

    /** A message that was said before it is entered here. */
    public MessageId post(Scope scope, NewMessage wanted, @Nullable Attachment file, Instant at) {
        var title = SearchKey.nfc(wanted.title());
        CommitteeRule.TITLE_IS_GIVEN.brokenIf(title.isEmpty());
        CommitteeRule.SOMETHING_IS_SAID.brokenIf(wanted.body().isBlank());
        CommitteeRule.UNITS_ARE_CHOSEN.brokenIf(
                wanted.audience() == Audience.CHOSEN && wanted.chosen().isEmpty());
        CommitteeRule.OUTSIDE_YOUR_JURISDICTION.brokenIf(
                !wanted.chosen().stream().allMatch(scope::covers));
        var id = new MessageId(TimeOrderedId.next(clock));
        var readers = wanted.audience().readers(scope.home(), wanted.chosen(), units);
        var message = new NewMessage(
                wanted.kind(), title, wanted.body().strip(), wanted.urgent(), wanted.audience(), wanted.chosen());
        channel.add(id, scope.home(), readers.multirange(), message, scope.staff(), at);
        if (file != null) {
            files.attach(id, TimeOrderedId.next(clock), file);
        }
        audit.wrote(scope, "committee.audit.posted", id.value(), null);
        return id;
    }

    /** Opens a message: from now on the writer knows that the reader has read it. */
    public Message read(Scope scope, MessageId id) {
        return read(scope, id, clock.instant());
    }

    public Message read(Scope scope, MessageId id, Instant at) {
        var message = get(scope, id);
        if (!message.read()) {
            channel.read(id, scope.staff(), scope.home(), at);
        }
        return message;
    }

    public void answer(Scope scope, MessageId id, String words) {
        answer(scope, id, words, clock.instant());
    }

    public void answer(Scope scope, MessageId id, String words, Instant at) {
        CommitteeRule.SOMETHING_IS_SAID.brokenIf(words.isBlank());
        read(scope, id, at); // who answers has read it
        channel.answer(TimeOrderedId.next(clock), id, new Answer(scope.staff(), scope.home(), at, words.strip()));
        audit.wrote(scope, "committee.audit.answered", id.value(), null);
    }

    public void pin(Scope scope, MessageId id, boolean pinned) {
        CommitteeRule.NOT_YOURS_TO_PIN.brokenIf(!scope.covers(get(scope, id).from()));
        channel.pin(id, pinned);
        audit.wrote(scope, "committee.audit.pinned", id.value(), Boolean.toString(pinned));
    }

    @Transactional(readOnly = true)
    public Message get(Scope scope, MessageId id) {
        return channel.find(id, scope.staff()).orElseThrow(() -> new NotFound("message " + id));
    }

    @Transactional(readOnly = true)
    public Slice<Message> list(Scope scope, ChannelFilter filter, int page, int size) {
        return channel.list(filter, scope.staff(), scope.home(), Math.max(1, page), size);
    }

    @Transactional(readOnly = true)
    public long unread(Scope scope) {
        var unread = new ChannelFilter(null, ChannelFilter.Show.UNREAD, null);
        return list(scope, unread, 1, 1).total();
    }

    @Transactional(readOnly = true)
    public List<Answer> answers(Scope scope, MessageId id) {
        return channel.answers(id);
    }

    @Transactional(readOnly = true)
    public List<MessageFile> files(Scope scope, MessageId id) {
        return files.of(id);
    }

    @Transactional(readOnly = true)
    public Attachment file(Scope scope, MessageId id, UUID file) {
        return files.find(id, file).orElseThrow(() -> new NotFound("file " + file));
    }

    /** By unit, those with members who have not read it first. The writer is not among them. */
    @Transactional(readOnly = true)
    public List<Reading> readings(Scope scope, Message message) {
        var read = channel.receipts(message.id());
        Map<UnitId, List<Reading.Reader>> byUnit = new LinkedHashMap<>();
        colleagues.who(Permission.SIT_IN_COMMITTEE, message.readers()).stream()
                .filter(each -> !each.id().equals(message.author()))
                .forEach(each -> byUnit.computeIfAbsent(each.home(), unit -> new ArrayList<>())
                        .add(new Reading.Reader(each, read.get(each.id()))));
        return byUnit.entrySet().stream()
                .map(each -> new Reading(each.getKey(), each.getValue()))
                .sorted((a, b) -> a.isComplete() == b.isComplete()
                        ? Integer.compare(a.unit().value(), b.unit().value())
                        : Boolean.compare(a.isComplete(), b.isComplete()))
                .toList();
    }
}
