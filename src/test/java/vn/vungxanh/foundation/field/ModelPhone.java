package vn.vungxanh.foundation.field;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.Phone.Kept;

/** A telephone of the model: its outbox, its bad network, its two users. What it believes comes from answers only. */
final class ModelPhone {

    enum State {
        READY,
        ACKED,
        REJECTED,
        CONFLICT
    }

    static final class Entry {
        Kept kept;
        State state = State.READY;
        boolean frozen;

        Entry(Kept kept) {
            this.kept = kept;
        }
    }

    private final FieldOffice office;
    private final List<Scope> users;
    private final Random chance;
    private final UUID card;
    private final List<byte[]> past = new ArrayList<>();
    private final Instant right;

    final Phone phone;
    final Map<UUID, Entry> outbox = new LinkedHashMap<>();
    /** Receipts by id and hash: they never change. */
    final Map<String, String> receipts = new LinkedHashMap<>();

    private Scope user;

    ModelPhone(FieldOffice office, List<Scope> users, UUID card, Random chance) {
        this.office = office;
        this.users = users;
        this.card = card;
        this.chance = chance;
        this.user = users.get(0);
        this.phone = office.phone();
        this.right = phone.clock;
        // both have signed in on it once
        users.forEach(each -> office.send(each, phone.batch()));
    }

    void step() {
        var what = chance.nextInt(100);
        if (what < 45) {
            save();
        } else if (what < 60) {
            edit();
        } else if (what < 85) {
            send();
        } else if (what < 90) {
            replay();
        } else if (what < 94) {
            phone.clock = right.plus(Duration.ofHours(chance.nextInt(24 * 900) - 24 * 100));
        } else if (what < 97) {
            user = users.get(chance.nextInt(users.size()));
        } else {
            tamper();
        }
    }

    private void save() {
        var kind = chance.nextInt(20);
        Kept kept;
        if (kind == 0) {
            kept = phone.noteOf(user.login(), "");
        } else if (kind == 1) {
            var base = 1 + chance.nextInt(office.notebook.versions(card).size());
            var edit = phone.edit(card, base, "a" + chance.nextInt(9), "b" + chance.nextInt(9));
            kept = new Kept("notebook", edit.id(), edit.seq(), edit.payload(), edit.at(), edit.base(), user.login());
        } else {
            kept = phone.noteOf(user.login(), "phiếu " + chance.nextLong());
        }
        outbox.put(kept.id(), new Entry(kept));
    }

    /** What was never sent is changed; what was sent is frozen and corrected by a new one. */
    private void edit() {
        var open = waiting();
        if (open.isEmpty()) {
            return;
        }
        var entry = open.get(chance.nextInt(open.size()));
        if (entry.kept.base() != null) {
            return;
        }
        if (!entry.frozen) {
            entry.kept = entry.kept.with(Payloads.JSON.writeValueAsString(Map.of("text", "sửa " + chance.nextLong())));
            return;
        }
        var payload = Payloads.JSON.writeValueAsString(Map.of(
                "text",
                "đính chính " + chance.nextLong(),
                "_replaces",
                entry.kept.id().toString()));
        var former = entry.kept;
        var correction = new Kept("notebook", Phone.newId(), former.seq(), payload, phone.clock, null, former.author());
        outbox.put(correction.id(), new Entry(correction));
    }

    /** A batch of what waits: in any order, some twice; the request, the answer or the server may be lost on the way. */
    private void send() {
        var open = waiting();
        Collections.shuffle(open, chance);
        var batch = new ArrayList<Kept>();
        for (var entry : open.subList(0, Math.min(open.size(), 1 + chance.nextInt(12)))) {
            entry.frozen = true;
            batch.add(entry.kept);
            if (chance.nextInt(15) == 0) {
                batch.add(entry.kept);
            }
        }
        var body = phone.batch(batch);
        past.add(body);
        switch (chance.nextInt(8)) {
            case 0 -> {} // never arrived
            case 1 -> office.send(user, body); // written, the answer lost: the same as a telephone killed while sending
            case 2 -> office.send(user, phone.batch(batch.subList(0, batch.size() / 2))); // the server died half way
            default -> hear(office.send(user, body));
        }
    }

    /** A proxy, or yesterday. */
    private void replay() {
        if (!past.isEmpty()) {
            var answer = office.send(user, past.get(chance.nextInt(past.size())));
            remember(answer);
        }
    }

    /** The same id with other words, as no telephone should send them. */
    private void tamper() {
        var acked = outbox.values().stream()
                .filter(entry -> entry.state == State.ACKED && entry.kept.base() == null)
                .toList();
        if (!acked.isEmpty()) {
            var entry = acked.get(chance.nextInt(acked.size()));
            office.send(user, phone.batch(entry.kept.with("{\"text\":\"khác hẳn\"}")));
        }
    }

    /** A good network at last. */
    void deliver() {
        phone.clock = right;
        while (!waiting().isEmpty()) {
            var open = waiting();
            var batch = open.subList(0, Math.min(open.size(), 50)).stream()
                    .map(entry -> entry.kept)
                    .toList();
            hear(office.send(user, phone.batch(batch)));
        }
    }

    private void hear(SyncAnswer answer) {
        remember(answer);
        for (var item : answer.items()) {
            var entry = outbox.get(UUID.fromString(item.id()));
            if (entry == null || !Payloads.hash(entry.kept.payload()).equals(item.hash())) {
                continue;
            }
            entry.state = switch (item.outcome()) {
                case STORED, DUPLICATE -> State.ACKED;
                case REJECTED -> State.REJECTED;
                case CONFLICT -> State.CONFLICT;
                case LATER -> State.READY;
            };
        }
    }

    private void remember(SyncAnswer answer) {
        for (var item : answer.items()) {
            if (item.receipt() != null) {
                var before = receipts.putIfAbsent(item.id() + item.hash(), item.receipt());
                if (before != null && !before.equals(item.receipt())) {
                    throw new AssertionError("the receipt of " + item.id() + " changed");
                }
            }
        }
    }

    private List<Entry> waiting() {
        return new ArrayList<>(outbox.values().stream()
                .filter(entry -> entry.state == State.READY)
                .toList());
    }

    List<Entry> in(State state) {
        return outbox.values().stream().filter(entry -> entry.state == state).toList();
    }
}
