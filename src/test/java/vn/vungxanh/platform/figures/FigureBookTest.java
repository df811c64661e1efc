package vn.vungxanh.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class FigureBookTest {

    private static final FigureRequest REQUEST =
            new FigureRequest(1, LocalDate.of(2021, 5, 7), Instant.parse("2021-05-23T23:00:00Z"));

    private final List<String> asked = new ArrayList<>();

    @Test
    void onlyTheRoomThatNamesAFigureIsAsked() {
        var book = book(room("tests.all"), room("tests.all.today"), room("beds"));

        assertThat(book.figures(REQUEST, Set.of("tests.all.today"))).containsOnlyKeys(new FigureId("tests.all.today"));
        assertThat(asked).containsExactly("tests.all.today");
    }

    @Test
    void aFigureThatNoRoomNamesIsLookedForInItsFamily() {
        var book = book(room("beds", "beds.free"), room("tests"));

        assertThat(book.figures(REQUEST, Set.of("beds.free"))).containsOnlyKeys(new FigureId("beds.free"));
        assertThat(asked).containsExactly("beds");
    }

    private static FigureBook book(FigureSource... rooms) {
        var beans = new StaticListableBeanFactory();
        Arrays.stream(rooms).forEach(room -> beans.addBean(room.toString(), room));
        return new FigureBook(beans.getBeanProvider(FigureSource.class));
    }

    private FigureSource room(String family, String... members) {
        return new FigureSource() {
            @Override
            public Set<String> ids() {
                return Set.of(family);
            }

            @Override
            public List<Figure> figures(FigureRequest request) {
                asked.add(family);
                var names = members.length == 0 ? new String[] {family} : members;
                return Arrays.stream(names)
                        .map(name -> Figure.count(name, 1, "beds", request.asOf(), family, "/", "beds"))
                        .toList();
            }
        };
    }
}
