package vn.vungxanh.surveillance.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.support.HouseTest;

/** Many people whom the room has never met, as after an import: {@code -Dstrangers=200000} measures it at size. */
@HouseTest
class StrangersTest {

    private static final int STRANGERS = Integer.getInteger("strangers", 20_000);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Subjects subjects;

    @Autowired
    private WholeSight sight;

    @Autowired
    private JdbcClient sql;

    @Test
    void fourSendersBringThousandsAtOnceAndEachPersonGetsOneNumber() {
        var persons = register();
        var merged = UUID.randomUUID();
        sight.run(() ->
                sql.sql("""
                insert into people.persons (id, full_name, name_key, unit_id, created_at, merged_into)
                select :id, 'Gộp', 'gop', unit_id, created_at, id from people.persons where id = :kept
                """).param("id", merged).param("kept", persons.get(0)).update());

        var senders = IntStream.range(0, 4)
                .mapToObj(n ->
                        CompletableFuture.runAsync(() -> IntStream.range(0, 5).forEach(call -> {
                            var part = persons.size() / 5;
                            subjects.meet(persons.subList(call * part, (call + 1) * part));
                        })))
                .toList();
        senders.forEach(CompletableFuture::join);

        subjects.meet(List.of(merged, UUID.randomUUID()));
        var numbers = subjects.numbersOf(persons);
        assertThat(numbers).hasSize(STRANGERS);
        assertThat(Stream.of(numbers.values().toArray()).distinct()).hasSize(STRANGERS);
        assertThat(subjects.personsOf(List.of(subjects.number(merged)))).containsValue(persons.get(0));
        assertThat(numbers.values().stream().allMatch(number -> subjects.unit(number) == unit()))
                .isTrue();
    }

    private List<UUID> register() {
        return sight.call(() -> sql.sql("""
                insert into people.persons (id, full_name, name_key, unit_id, created_at)
                select gen_random_uuid(), 'Người lạ ' || n, 'nguoi la ' || n, :unit, timestamptz '2021-05-01'
                from generate_series(1, :many) n returning id
                """)
                .param("unit", unit())
                .param("many", STRANGERS)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    private int unit() {
        return new Town(house).unit("03199").value();
    }
}
