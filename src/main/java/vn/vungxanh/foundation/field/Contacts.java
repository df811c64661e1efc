package vn.vungxanh.foundation.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.Scope;

/** What the program notes each time that it hears of a telephone. A telephone may have been in another unit before. */
@Service
@Transactional
class Contacts {

    /** Less than this is the time on the way, not a wrong clock. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

    private static final int MOST_MISSING = 200;

    /** @param authors who may have filled in what it sends, by login */
    record Contact(
            Instant at, Duration clockOffset, DeviceState state, Map<String, DeviceUserRepository.Author> authors) {}

    /** What the telephone is told of itself. */
    record Standing(long highestStored, List<Long> missing) {}

    private final DeviceRepository devices;
    private final DeviceUserRepository users;
    private final GapRepository gaps;
    private final LedgerRepository ledger;
    private final AcrossBorders everywhere;
    private final Clock clock;

    Contacts(
            DeviceRepository devices,
            DeviceUserRepository users,
            GapRepository gaps,
            LedgerRepository ledger,
            AcrossBorders everywhere,
            Clock clock) {
        this.devices = devices;
        this.users = users;
        this.gaps = gaps;
        this.ledger = ledger;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    /** It is here itself, in the hands of whoever is signed in. */
    Contact heard(Scope scope, SyncBatch batch) {
        var now = clock.instant();
        var offset = offset(batch.sentAt(), now);
        return everywhere.call(() -> {
            var device = known(scope, batch.device(), now);
            if (device.state() == DeviceState.ACTIVE) {
                users.used(batch.device(), scope, now);
                var drafts = batch.held().getOrDefault("draft", 0);
                devices.heard(batch, scope, offset == null ? null : (Long) offset.toMillis(), drafts, now);
                gaps.discard(batch.device(), batch.discarded(), device.unit().value(), now);
            } else {
                devices.refused(batch.device(), scope.login(), now);
            }
            var known = offset == null ? device.clockOffset() : offset;
            return new Contact(now, known, device.state(), users.of(batch.device()));
        });
    }

    /** A file of it was brought, by whoever is signed in; the telephone itself may be lost or broken. */
    Contact heardOf(Scope scope, SyncBatch batch) {
        var now = clock.instant();
        return everywhere.call(() -> {
            var device = known(scope, batch.device(), now);
            devices.heardOf(batch.device(), batch.highest());
            gaps.discard(batch.device(), batch.discarded(), device.unit().value(), now);
            return new Contact(now, device.clockOffset(), DeviceState.ACTIVE, users.of(batch.device()));
        });
    }

    /** After its items were taken: which numbers are still missing. */
    Standing settle(UUID id) {
        return everywhere.call(() -> {
            var device = devices.find(id).orElseThrow();
            var open = gaps.gaps(id, device.completeTo(), device.highestSeq());
            var complete = open.isEmpty() ? device.highestSeq() : open.get(0).from() - 1;
            gaps.settle(id, complete, open.isEmpty() ? 0 : open.get(0).missing(), clock.instant());
            return new Standing(ledger.highestSeq(id), numbers(open));
        });
    }

    /** The app was opened on it. */
    Devices.Known met(Scope scope, UUID id) {
        var now = clock.instant();
        return everywhere.call(() -> {
            known(scope, id, now);
            devices.met(id, scope, now);
            users.used(id, scope, now);
            var standing = settle(id);
            return new Devices.Known(devices.find(id).orElseThrow(), standing.highestStored(), standing.missing());
        });
    }

    Standing standing(UUID id) {
        return everywhere.call(() -> {
            var device = devices.find(id).orElseThrow();
            var open = gaps.gaps(id, device.completeTo(), device.highestSeq());
            return new Standing(ledger.highestSeq(id), numbers(open));
        });
    }

    private Device known(Scope scope, UUID id, Instant now) {
        var name = "Máy " + id.toString().substring(32).toUpperCase(java.util.Locale.ROOT);
        if (devices.register(id, scope, name, now)) {
            users.used(id, scope, now);
        }
        return devices.find(id).orElseThrow();
    }

    private static @Nullable Duration offset(@Nullable Instant sentAt, Instant now) {
        if (sentAt == null) {
            return null;
        }
        var offset = Duration.between(sentAt, now);
        return offset.abs().compareTo(ON_THE_WAY) < 0 ? Duration.ZERO : offset;
    }

    private static List<Long> numbers(List<GapRepository.Gap> gaps) {
        var numbers = new java.util.ArrayList<Long>();
        for (var gap : gaps) {
            for (var n = gap.from(); n <= gap.to() && numbers.size() < MOST_MISSING; n++) {
                numbers.add(n);
            }
        }
        return numbers;
    }
}
