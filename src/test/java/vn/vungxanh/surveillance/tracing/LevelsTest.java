package vn.vungxanh.surveillance.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.CasesConfirmed;

@HouseTest
class LevelsTest {

    private static final String DISEASE = "QD97-A-02";
    private static final Instant DAY = Instant.parse("2021-05-10T01:00:00Z");

    @Autowired
    private Levels levels;

    @Autowired
    private CaseManagement cases;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private ContactRepository contacts;

    @Autowired
    private ContactDefinitions definitions;

    @Autowired
    private Units units;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    private final Map<String, UUID> people = new HashMap<>();
    private final Map<String, UUID> confirmed = new HashMap<>();
    private Scope scope;

    @BeforeEach
    void anEmptyGraph() {
        people.clear();
        confirmed.clear();
        var province = units.byCode("11", java.time.LocalDate.of(2021, 5, 24)).orElseThrow();
        scope = Scope.ofProgram(province.id(), units);
    }

    @Test
    void levelIsTheDistanceFromTheNearestCase() {
        confirm("F0", 0);
        meet("F0 a", "a b", "b c", "F0 c", "c d", "d e");

        assertThat(levels()).isEqualTo(Map.of("a", 1, "b", 2, "c", 1, "d", 2, "e", 3));
    }

    @Test
    void chainsMayBeDeclaredFromTheFarEndAndInCircles() {
        meet("c d", "b c", "a b", "d a");
        assertThat(levels()).isEmpty();

        confirm("F0", 0);
        meet("F0 a");
        assertThat(levels()).isEqualTo(Map.of("a", 1, "b", 2, "c", 3, "d", 4));
    }

    @Test
    void contactsOfAContactWhoFallsIllMoveUp() {
        confirm("F0", 0);
        meet("F0 a", "a b", "b c");
        confirm("a", 48);

        assertThat(levels()).isEqualTo(Map.of("a", 1, "b", 1, "c", 2));
        assertThat(text("select became_case_id is not null from tracing.contact_persons where person_id = :p", "a"))
                .isEqualTo("t");
        assertThat(text(
                        "select f1_at::timestamptz = timestamptz '2021-05-12 08:00+07' from tracing.contact_persons where person_id = :p",
                        "b"))
                .isEqualTo("t");
    }

    @Test
    void aCaseToldTwiceChangesNothing() {
        confirm("F0", 0);
        meet("F0 a", "a b");
        confirm("a", 48);
        var once = rows();
        inScope(() -> news.publishEvent(new CasesConfirmed(List.copyOf(confirmed.values()))));

        assertThat(rows()).isEqualTo(once);
    }

    @Test
    void aWithdrawnExposureTakesTheLevelsBehindItAlong() {
        confirm("F0", 0);
        meet("F0 a", "a b", "b c");
        withdraw("F0 a");
        assertThat(levels()).isEmpty();

        meet("F0 b");
        assertThat(levels()).isEqualTo(Map.of("b", 1, "c", 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void onRandomGraphsLevelsEqualAPlainSearch(int seed) {
        var random = new Random(seed);
        var edges = new HashSet<String>();
        for (var i = 0; i < 60; i++) {
            var from = random.nextInt(40);
            var to = random.nextInt(40);
            if (from != to) {
                edges.add(from + " " + to);
            }
        }
        var order = List.copyOf(edges);
        var cases = Set.of("0", "1", "2");
        confirm("0", 0);
        meet(order.subList(0, 20).toArray(String[]::new));
        confirm("1", 5);
        meet(order.subList(20, order.size()).toArray(String[]::new));
        confirm("2", 9);

        var expected = search(edges, cases);
        cases.forEach(expected::remove);
        var found = levels();
        cases.forEach(found::remove);
        assertThat(found).isEqualTo(expected);
    }

    private static Map<String, Integer> search(Set<String> edges, Set<String> cases) {
        var distance = new HashMap<String, Integer>();
        cases.forEach(person -> distance.put(person, 0));
        for (var round = 1; round < 40; round++) {
            for (var edge : edges) {
                var ends = edge.split(" ");
                if (distance.containsKey(ends[0])) {
                    distance.merge(ends[1], distance.get(ends[0]) + 1, Math::min);
                }
            }
        }
        return distance;
    }

    private UUID person(String name) {
        return people.computeIfAbsent(name, any -> UUID.randomUUID());
    }

    private void confirm(String name, int hoursLater) {
        inScope(() -> confirmed.put(
                name,
                new ConfirmsCases(cases)
                        .confirm(scope, person(name), DISEASE, scope.home(), DAY.plusSeconds(3600L * hoursLater))));
    }

    private void meet(String... pairs) {
        inScope(() -> {
            var exposed = new HashSet<UUID>();
            for (var pair : pairs) {
                var ends = pair.split(" ");
                var definition = definitions.inForce("COVID-19", Vietnam.dayOf(DAY));
                var contact = new NewContact(
                        UUID.randomUUID(),
                        person(ends[0]),
                        person(ends[1]),
                        scope.home(),
                        Setting.OTHER,
                        Exposure.at(DAY, Evidence.HOUSEHOLD),
                        null,
                        null,
                        DAY,
                        null,
                        people.get(pair.split(" ")[1]) + pair);
                var verdict = definition.judge(contact.exposure(), new InfectiousWindow(DAY, null));
                contacts.add(List.of(new Edge(
                        UUID.randomUUID(),
                        DISEASE,
                        contact,
                        verdict,
                        true,
                        DAY,
                        DAY,
                        scope.staff().value())));
                exposed.add(person(ends[1]));
            }
            levels.exposuresChanged(DISEASE, exposed);
        });
    }

    private void withdraw(String pair) {
        inScope(() -> {
            var id = sql.sql("select id from tracing.edges where external_ref = :ref")
                    .param("ref", people.get(pair.split(" ")[1]) + pair)
                    .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                    .single();
            var known = contacts.live(id).orElseThrow();
            contacts.withdraw(id, DAY, scope.staff().value(), "a test");
            levels.exposuresChanged(DISEASE, List.of(known.exposed()));
        });
    }

    private Map<String, Integer> levels() {
        var found = new HashMap<String, Integer>();
        inScope(() -> people.forEach((name, id) -> sql.sql(
                        "select level from tracing.contact_persons where person_id = :p and disease = :d and level is not null")
                .param("p", id)
                .param("d", DISEASE)
                .query((row, n) -> found.put(name, row.getInt(1)))
                .list()));
        return found;
    }

    private List<String> rows() {
        return ActingAs.call(
                scope,
                () -> transaction.execute(t -> sql.sql(
                                "select p::text from tracing.contact_persons p where disease = :d and person_id = any (:p) order by person_id")
                        .param("d", DISEASE)
                        .param("p", people.values().toArray(UUID[]::new))
                        .query((row, n) -> row.getString(1))
                        .list()));
    }

    private String text(String query, String person) {
        return ActingAs.call(
                scope,
                () -> transaction.execute(t -> sql.sql(query)
                        .param("p", person(person))
                        .query((row, n) -> row.getString(1))
                        .single()));
    }

    private void inScope(Runnable work) {
        ActingAs.run(scope, () -> transaction.executeWithoutResult(t -> work.run()));
    }
}
