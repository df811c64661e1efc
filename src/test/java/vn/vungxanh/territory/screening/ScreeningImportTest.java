package vn.vungxanh.territory.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.foundation.imports.RowOutcome.Result;
import vn.vungxanh.support.HouseTest;

@HouseTest
class ScreeningImportTest {

    @Autowired
    private ApplicationContext house;

    private Place place;
    private ScreeningRound round;

    @BeforeEach
    void aRoundUnderWay() {
        place = new Place(house);
        round = place.round();
    }

    @Test
    void aPaperListIsTakenAndSentAgainItCountsOnce() {
        var rows = List.of(
                row(1, Map.of("full_name", "Lò Văn " + Place.word(), "birth", "1975")),
                row(2, Map.of("full_name", "Lò Thị " + Place.word(), "birth", "1980", "signs", "Sốt, ho")),
                row(
                        3,
                        Map.of(
                                "full_name",
                                "Lò A " + Place.word(),
                                "birth",
                                "1990",
                                "outcome",
                                "AWAY",
                                "reason",
                                "đi làm xa")));

        assertThat(stored(rows)).containsOnly(Result.CREATED);
        assertThat(stored(rows)).containsOnly(Result.DUPLICATE);

        assertThat(place.tally(round)).satisfies(tally -> {
            assertThat(tally.target()).isEqualTo(3);
            assertThat(tally.asked()).isEqualTo(2);
            assertThat(tally.flagged()).isEqualTo(1);
            assertThat(tally.away()).isEqualTo(1);
        });
    }

    @Test
    void aRowThatNoRoundTakesIsHandedBack() {
        var nobody = row(1, Map.of("full_name", "Lò Văn " + Place.word(), "asked_on", "2019-01-01"));
        var reasonless = row(2, Map.of("full_name", "Lò Văn " + Place.word(), "outcome", "REFUSED"));
        var nameless = new MappedRow(3, Map.of("asked_on", place.today().toString()));
        assertThat(stored(List.of(nobody, reasonless, nameless))).containsOnly(Result.REJECTED);
        assertThat(place.tally(round).target()).isZero();
        assertThat(place.<List<RowOutcome>>as(
                        place.team, me -> place.bean(ScreeningImport.class).check(me, List.of(nobody))))
                .allMatch(RowOutcome::isRejected);
    }

    private List<Result> stored(List<MappedRow> rows) {
        return place.as(place.team, me -> place.bean(ScreeningImport.class).store(me, rows)).stream()
                .map(RowOutcome::result)
                .toList();
    }

    private MappedRow row(int number, Map<String, String> values) {
        var all = new HashMap<String, String>();
        all.put("asked_on", place.today().minusDays(1).toString());
        all.putAll(values);
        return new MappedRow(number, all);
    }
}
