package vn.vungxanh.territory.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.support.HouseTest;

@HouseTest
class PublicApiTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    private Citizen citizen;

    @BeforeEach
    void aCommune() {
        citizen = new Citizen(house);
    }

    @Test
    void whatIsSentTwiceIsOneDeclarationWithOneReceipt() throws Exception {
        var declaration = citizen.well();
        var first = browser.perform(citizen.send(declaration))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.outcome").value("stored"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var receipt = first.replaceAll(".*\"receipt\":\"([^\"]+)\".*", "$1");
        assertThat(receipt).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
        browser.perform(citizen.send(declaration))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.receipt").value(receipt))
                .andExpect(jsonPath("$.outcome").value("duplicate"));
        declaration.put("hamlet", "Bản Khác");
        browser.perform(citizen.send(declaration))
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.rule").value(DeclarationsRule.ID_USED_FOR_ANOTHER.messageKey()));
        assertThat(citizen.kept(UUID.fromString((String) declaration.get("id")))
                        .answers()
                        .of("hamlet"))
                .isEqualTo("Bản Thử");
    }

    @Test
    void fiftyAtOnceWithOneIdAreOne() throws Exception {
        var declaration = citizen.feverish();
        var threads = Executors.newFixedThreadPool(10);
        List<Callable<Integer>> posts = IntStream.range(0, 50)
                .mapToObj(n -> (Callable<Integer>) () -> browser.perform(citizen.send(declaration))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .toList();
        var answers = new java.util.ArrayList<Integer>();
        for (var done : threads.invokeAll(posts)) {
            answers.add(done.get());
        }
        threads.shutdown();
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).containsOnly(200, 201);
        assertThat(citizen.queued(UUID.fromString((String) declaration.get("id")))
                        .state())
                .isEqualTo(TriageState.OPEN);
    }

    @Test
    void manyInOneTransactionAnswerInTheirOrder() {
        var first = citizen.read(citizen.well());
        var other = citizen.read(citizen.well());
        var forged = new NewDeclaration(
                first.id(),
                first.kind(),
                first.fieldSet(),
                first.channel(),
                first.unit(),
                other.answers(),
                first.declaredAt(),
                null,
                null);
        var taken = citizen.bean(Declarations.class).declareAll(List.of(first, other, first, forged));
        assertThat(taken)
                .extracting(Taken::outcome)
                .containsExactly(
                        Taken.Outcome.STORED, Taken.Outcome.STORED, Taken.Outcome.DUPLICATE, Taken.Outcome.CONFLICT);
        assertThat(taken.get(2).receipt()).isEqualTo(taken.get(0).receipt());
    }

    @Test
    void sevenPeopleWithOneTelephoneAreSevenPersons() {
        var persons = new HashSet<UUID>();
        var declarations = IntStream.range(0, 7)
                .mapToObj(n -> citizen.read(citizen.with("phone", "0912345678")))
                .toList();
        citizen.bean(Declarations.class).declareAll(declarations);
        citizen.bean(MatchesPeople.class).catchUp();
        declarations.forEach(each -> persons.add(citizen.kept(each.id()).person()));
        assertThat(persons).hasSize(7).doesNotContainNull();
    }

    @Test
    void thePersonIsRecognisedTheSecondTime() {
        var declaration = citizen.well();
        citizen.declare(declaration);
        var again = new java.util.LinkedHashMap<>(declaration);
        again.put("id", UUID.randomUUID().toString());
        again.put("kind", "POPULATION");
        citizen.declare(again);
        var people = citizen.bean(MatchesPeople.class);
        var first = people.now(UUID.fromString((String) declaration.get("id")));
        assertThat(first).isPresent().isEqualTo(people.now(UUID.fromString((String) again.get("id"))));
    }

    @Test
    void whatIsNotAskedForIsRefusedByName() throws Exception {
        for (var field : List.of("role", "unit_id", "urgency", "receipt", "declaredAt", "personId", "flags")) {
            browser.perform(citizen.send(citizen.with(field, "ADMIN")))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].field").value(field))
                    .andExpect(jsonPath("$.errors[0].rule").value(DeclarationsRule.FIELD_UNKNOWN.messageKey()));
        }
        var nothing = citizen.well();
        nothing.keySet().retainAll(List.of("id", "kind"));
        browser.perform(citizen.send(nothing))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].field")
                        .value(org.hamcrest.Matchers.hasItems("fullName", "birth", "sex", "unit", "caseContact")));
    }

    @Test
    void badBodiesAreAnsweredWithAProblem() throws Exception {
        var deep = "{\"places\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        for (var body :
                List.of("", "[]", "{", "null", "{\"id\":1,\"id\":2}", "{} {}", deep, "{\"kind\":1e400}x", "\"x\"")) {
            browser.perform(Citizen.send(body))
                    .andExpect(result -> assertThat(result.getResponse().getStatus())
                            .as(body)
                            .isIn(400, 413));
        }
        browser.perform(Citizen.send("{\"fullName\":\"" + "x".repeat(20_000) + "\"}"))
                .andExpect(status().is(413));
        browser.perform(citizen.send(citizen.with("places", java.util.Collections.nCopies(40, "x"))))
                .andExpect(status().is(400));
        for (var id : List.of("", "1", "00000000-0000", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz")) {
            browser.perform(citizen.send(citizen.with("id", id)))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].field").value("id"));
        }
        browser.perform(get("/api/v1/declarations")).andExpect(status().is4xxClientError());
        browser.perform(citizen.send(citizen.well()).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void aBirthMayBeOnlyAYear() throws Exception {
        browser.perform(citizen.send(citizen.with("birth", "1957"))).andExpect(status().isCreated());
        for (var birth : List.of("2565", "31/02/2022", "2022-02-31", "1900-02-29", "x", "0", "2999-01-01")) {
            browser.perform(citizen.send(citizen.with("birth", birth)))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].field").value("birth"));
        }
    }
}
