package vn.vungxanh.foundation.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.ModelPhone.State;

/**
 * Five telephones do two hundred things each in an order that a seed gives, over a network that loses, doubles and reorders;
 * then the network is good. What the server holds is exactly what the telephones were told that it holds.
 */
final class FieldModel {

    private static final int PHONES = 5;
    private static final int STEPS = 200;

    private final FieldOffice office;
    private final long seed;

    FieldModel(ApplicationContext house, long seed) {
        this.office = new FieldOffice(house);
        this.seed = seed;
    }

    /** How many items came to rest. */
    int run() {
        var chance = new Random(seed);
        var users = List.of(office.officer, office.scope(Role.EPIDEMIOLOGIST));
        var card = Phone.newId();
        office.notebook.put(card, 1, "a", "b");
        var phones = new ArrayList<ModelPhone>();
        for (var n = 0; n < PHONES; n++) {
            phones.add(new ModelPhone(office, users, card, chance));
        }
        for (var step = 0; step < STEPS * PHONES; step++) {
            phones.get(chance.nextInt(PHONES)).step();
        }
        phones.forEach(ModelPhone::deliver);
        phones.forEach(this::holds);
        cardHolds(card, phones);
        return phones.stream().mapToInt(phone -> phone.outbox.size()).sum();
    }

    private void holds(ModelPhone phone) {
        var ids = List.copyOf(phone.outbox.keySet());
        var notes = office.notebook.notes(ids);
        var acked = phone.in(State.ACKED);
        var written = notes.stream().map(Notebook.Note::item).toList();
        // exactly once, and nothing that nobody was told of
        assertThat(written)
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        acked.stream().map(entry -> entry.kept.id()).toList());
        // no field lost, each in its author's name
        var byId = notes.stream().collect(Collectors.toMap(Notebook.Note::item, note -> note));
        for (var entry : acked) {
            var note = byId.get(entry.kept.id());
            var sent = Payloads.JSON.readTree(entry.kept.payload());
            assertThat(note.text())
                    .as("seed %d", seed)
                    .isEqualTo(sent.path("text").asString());
            assertThat(note.author()).as("seed %d", seed).isEqualTo(entry.kept.author());
            assertThat(phone.receipts).containsKey(entry.kept.id() + Payloads.hash(entry.kept.payload()));
        }
        for (var entry : phone.in(State.CONFLICT)) {
            assertThat(candidate(office.officer, entry.kept).payload()).isEqualTo(entry.kept.payload());
        }
        // what is missing is what was refused, unless a correction came under the same number
        var standing = office.send(phone.phone.batch());
        assertThat(phone.in(State.REJECTED).stream()
                        .map(entry -> entry.kept.seq())
                        .toList())
                .as("seed %d", seed)
                .containsAll(standing.missing());
    }

    private Candidate candidate(Scope scope, Phone.Kept kept) {
        return office.as(
                scope,
                any -> office.house
                        .getBean(CandidateRepository.class)
                        .of(kept.id(), Payloads.hash(kept.payload()))
                        .orElseThrow());
    }

    private void cardHolds(UUID card, List<ModelPhone> phones) {
        var edits = phones.stream()
                .flatMap(phone -> phone.in(State.ACKED).stream())
                .filter(entry -> entry.kept.base() != null)
                .count();
        assertThat(office.notebook.versions(card)).as("seed %d", seed).hasSize((int) edits + 1);
    }
}
