package vn.vungxanh.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.support.HouseTest;

/** Names are found by the words that they are made of, along an index that row-level security does not shut out. */
@HouseTest
class NameWordsTest {

    @Autowired
    private PeopleRegister register;

    @Autowired
    private PeopleQueries people;

    @Autowired
    private PeopleMerging merging;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private Town town;
    private String name;
    private PersonId person;

    @BeforeEach
    void arrive() {
        town = new Town(units);
        name = Town.newName() + " Pìn";
        person = register(NewPerson.named(name, town.siPaPhin()));
    }

    @Test
    void theBeginningOfEachWordFindsAPersonInAnyOrderOfTheWords() {
        var key = SearchKey.of(name);
        var rare = key.split(" ")[2];

        for (var typed : List.of(name, key, rare, "pin " + rare, rare + " thi", rare.substring(0, 5) + " qua")) {
            assertThat(found(town.province(), typed)).as(typed).contains(person);
        }
        assertThat(found(town.province(), rare + " khong")).isEmpty();
        assertThat(found(town.province(), rare.substring(1) + "x")).isEmpty();
        assertThat(found(town.officeOf(town.himLam()), key)).isEmpty();
    }

    @Test
    void wordsFollowAMoveAndAMergerAndItsUndoing() {
        var office = town.officeOf(town.himLam());
        var second = register(NewPerson.named(Town.newName(), town.siPaPhin()));
        var merge = town.forProvince(() -> merging.merge(town.province(), second, person));
        assertThat(standsFor(person)).containsOnly(second.toString());
        assertThat(found(town.province(), name)).isEmpty();

        town.forProvince(() -> {
            merging.undo(town.province(), merge);
            return true;
        });
        assertThat(standsFor(person)).containsOnly(person.toString());
        assertThat(found(town.province(), name)).containsExactly(person);

        in(() -> sql.sql("update people.persons set unit_id = :unit where id = :id")
                .param("unit", town.himLam().value())
                .param("id", person.value())
                .update());
        assertThat(found(office, name)).containsExactly(person);
        in(() -> sql.sql("update people.persons set name_key = 'mot ten khac' where id = :id")
                .param("id", person.value())
                .update());
        assertThat(in(() -> sql.sql("select word from people.name_words where person_id = :id order by word")
                        .param("id", person.value())
                        .query(String.class)
                        .list()))
                .containsExactly("khac", "mot ten khac", "ten khac");
    }

    @Test
    void thePlannerWalksAlongTheWordsUnderThePolicy() {
        assertThat(in(() -> sql.sql(
                                "select bool_and(proleakproof) from pg_proc where proname in ('text_ge', 'text_lt')")
                        .query(Boolean.class)
                        .single()))
                .isTrue();

        var plan = in(() -> {
            sql.sql("select set_config('enable_seqscan', 'off', true)").query().singleRow();
            return String.join("\n", sql.sql("""
                    explain select w.person_id from people.name_words w where w.word >= 'pin' and w.word < 'pin{'
                    """).query(String.class).list());
        });
        assertThat(plan).contains("name_words_pkey").containsPattern("Index Cond: \\(\\(word >= 'pin'::text\\) AND");
    }

    private PersonId register(NewPerson newcomer) {
        return town.forProvince(() -> register.register(town.province(), newcomer))
                .person();
    }

    private List<PersonId> found(Scope office, String typed) {
        return town.acting(office, () -> people.search(office, typed, 100)).stream()
                .map(Person::id)
                .toList();
    }

    private List<String> standsFor(PersonId record) {
        return in(() -> sql.sql("select stands_for::text from people.name_words where person_id = :id")
                .param("id", record.value())
                .query(String.class)
                .list());
    }

    private <T> T in(Supplier<T> work) {
        return town.forProvince(() -> transaction.execute(status -> work.get()));
    }
}
