package vn.vungxanh.surveillance.traces;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.surveillance.copresence.Contact;
import vn.vungxanh.surveillance.copresence.Contacts;
import vn.vungxanh.surveillance.copresence.Tier;
import vn.vungxanh.surveillance.presence.PresenceIndex;
import vn.vungxanh.surveillance.presence.Subjects;
import vn.vungxanh.surveillance.tracing.ContactDefinition;
import vn.vungxanh.surveillance.tracing.ContactDefinitions;
import vn.vungxanh.surveillance.tracing.DeclaredMeeting;

/** Asks the index, a level at a time as far as interviews and households go, and turns numbers back into persons. */
@Component
class Tracer {

    private final PresenceIndex index;
    private final Subjects subjects;
    private final ContactDefinitions definitions;
    private final ReadsKnownMeetings reads;
    private final ResidentRepository residents;
    private final Clock clock;

    Tracer(
            PresenceIndex index,
            Subjects subjects,
            ContactDefinitions definitions,
            ReadsKnownMeetings reads,
            ResidentRepository residents,
            Clock clock) {
        this.index = index;
        this.subjects = subjects;
        this.definitions = definitions;
        this.reads = reads;
        this.residents = residents;
        this.clock = clock;
    }

    Instant asOf(@Nullable Instant asked) {
        var now = clock.instant();
        TracesRule.AS_OF_IN_FUTURE.brokenIf(asked != null && asked.isAfter(now));
        return asked == null ? now : asked;
    }

    ContactDefinition definition(Ill ill, @Nullable String asked) {
        if (asked == null) {
            return definitions.inForce(ill.disease(), ill.judgedOn());
        }
        try {
            return definitions.byId(asked);
        } catch (NotFound unknown) {
            throw TracesRule.UNKNOWN_DEFINITION.broken(asked);
        }
    }

    /** The caller's transaction sees across borders. */
    TraceRun run(Ill ill, TraceQuestion question) {
        var asOf = asOf(question.asOf());
        var definition = definition(ill, question.definition());
        var rule = question.whatIf().applied(definition.copresence());
        var window = ill.window(definition, question.whatIf().daysBefore(), asOf);
        var numbers = numbers(ill.person());
        var source = window.source(numbers);
        var cutOff = index.sequence();
        var known = new KnownMeetings();
        reads.read(known, ill.disease(), Map.of(ill.person(), boxed(numbers)), asOf);
        var contacts = index.current().trace(source, rule, 1, known);
        for (var level = 1; level < question.depth(); level++) {
            reads.read(known, ill.disease(), spreading(contacts, level), asOf);
            contacts = index.current().trace(source, rule, level + 1, known);
        }
        var rows = rows(ill, definition, contacts, known, numbers);
        return new TraceRun(
                ill, question.depth(), definition, question.whatIf(), rule, window, asOf, source, rows, known, cutOff);
    }

    /** Every number of the person; one is given to who has none, so that interviews alone make a trace too. */
    int[] numbers(UUID person) {
        var all = subjects.allNumbersOf(person);
        if (all.length == 0) {
            all = subjects.numbersOf(List.of(person)).values().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        Arrays.sort(all);
        return all;
    }

    private Map<UUID, List<Integer>> spreading(Contacts contacts, int level) {
        var numbers = new ArrayList<Integer>();
        for (var row = 0; row < contacts.size(); row++) {
            if (contacts.level(row) == level && contacts.get(row).tier() == Tier.QUARANTINE) {
                numbers.add(contacts.person(row));
            }
        }
        return subjects.personsOf(numbers).entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
    }

    private List<Traced> rows(
            Ill ill, ContactDefinition definition, Contacts contacts, KnownMeetings known, int[] numbers) {
        var found = new ArrayList<Contact>(contacts.size());
        var people = new HashSet<Integer>();
        for (var row = 0; row < contacts.size(); row++) {
            found.add(contacts.get(row));
            people.add(contacts.person(row));
        }
        var persons = subjects.personsOf(people);
        var units = residents.units(new HashSet<>(persons.values()));
        var high = definition.copresenceTerms().highRiskScore();
        var one = new HashMap<UUID, Traced>(found.size() * 2);
        for (var contact : found) {
            var person = persons.get(contact.person());
            if (person != null && !person.equals(ill.person())) {
                var apart = contact.level() == 1
                        && contact.tier() == Tier.QUARANTINE
                        && (contact.score() >= high || sharesAHome(known, numbers, contact.person()));
                var traced = new Traced(person, units.getOrDefault(person, Traced.NOWHERE), contact, apart);
                one.merge(person, traced, Traced::stronger);
            }
        }
        return one.values().stream().sorted(Traced.ORDER).toList();
    }

    /** Who lives with the case is of high risk also where nobody knows the hours. */
    private static boolean sharesAHome(KnownMeetings known, int[] numbers, int contact) {
        for (var number : numbers) {
            for (var one : known.between(number, contact, Long.MIN_VALUE / 2, Long.MAX_VALUE / 2)) {
                DeclaredMeeting declared = one.declared();
                if (declared == null || declared.setting() == vn.vungxanh.surveillance.tracing.Setting.HOUSEHOLD) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Integer> boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
