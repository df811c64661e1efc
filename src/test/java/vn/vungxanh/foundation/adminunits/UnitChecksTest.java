package vn.vungxanh.foundation.adminunits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitChecksTest {

    private static final String HEADING = "code,name,level,type,parent_code,valid_from,valid_to,population,lat,lon\n";
    private static final UnitTree TREE = ReferenceUnits.read().tree();

    private static List<RowProblem> problems(String rows) {
        var read = new UnitRows(HEADING + rows);
        var checks = new UnitChecks(TREE, read.rows());
        return Stream.concat(read.problems().stream(), checks.problems().stream())
                .toList();
    }

    private static UnitPlan plan(String rows) {
        assertThat(problems(rows)).isEmpty();
        var placing = new UnitPlacing(TREE, new UnitChecks(TREE, new UnitRows(HEADING + rows).rows()));
        assertThat(placing.problems()).isEmpty();
        return placing.plan();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X1,A,hamlet,,99999,2021-01-01,,,,|UNKNOWN_PARENT",
                "X1,A,hamlet,,03199,2021-02-30,,,,|BAD_DATE",
                "X1,A,hamlet,,03199,30/02/2021,,,,|BAD_DATE",
                "X1,A,hamlet,,03199,2021-05-01,2021-04-01,,,|ENDS_BEFORE_IT_BEGINS",
                "X1,A,galaxy,,,2021-01-01,,,,|UNKNOWN_LEVEL",
                "X1,,hamlet,,03199,2021-01-01,,,,|MISSING_VALUE",
                "X1,A,hamlet,,03199,2021-01-01,,-5,,|BAD_NUMBER",
                "X1,A,hamlet,,03199,2021-01-01,,1.5,,|BAD_NUMBER",
                "X1,A,hamlet,,03199,2021-01-01,,,91,|BAD_NUMBER",
                "X1,A,province,,03199,2021-01-01,2021-12-31,,,|LEVEL_NOT_BELOW_PARENT",
                "X1,A,hamlet,,03199,2021-01-01,,,,|OUTLIVES_PARENT",
                "03199,A,commune,,103,2021-06-01,2021-12-31,,,|OVERLAPPING_VALIDITY",
                "03199,Xã Si Pa Phìn,commune,Xã,102,2020-01-01,2025-06-30,,,|PLACE_CHANGED",
                "103,Huyện Nậm Pồ,district,Huyện,11,2020-01-01,2023-12-31,,,|OUTLIVES_PARENT"
            })
    void aRowThatDoesNotFitIsNamedWithItsRule(String row, AdminunitsRule rule) {
        assertThat(problems(row)).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.row()).isEqualTo(2);
        });
    }

    @Test
    void theSameKeyTwiceIsADuplicate() {
        assertThat(problems("KR,Korea,country,,,2015-01-01,,,,\nKR,Korea,country,,,2015-01-01,,,,"))
                .extracting(RowProblem::row, RowProblem::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, AdminunitsRule.DUPLICATE_KEY));
    }

    @Test
    void unitsBelowEachOtherAreACycle() {
        assertThat(problems("A,A,hamlet,,B,2021-01-01,,,,\nB,B,hamlet,,A,2021-01-01,,,,"))
                .extracting(RowProblem::rule)
                .containsExactly(AdminunitsRule.CYCLE, AdminunitsRule.CYCLE);
        assertThat(problems("A,A,hamlet,,A,2021-01-01,,,,"))
                .extracting(RowProblem::rule)
                .containsExactly(AdminunitsRule.CYCLE);
    }

    @Test
    void everyProblemOfAFileIsToldAtOnce() {
        assertThat(problems(
                        "X1,A,hamlet,,99999,2021-01-01,,,,\nX2,B,hamlet,,03199,tomorrow,,,,\nX3,C,,,,2021-01-01,,,,"))
                .extracting(RowProblem::row)
                .containsExactlyInAnyOrder(2, 3, 4);
    }

    @Test
    void aFileWithoutTheNeededColumnsOrRowsIsRefused() {
        assertThat(new UnitRows("name,level\nA,commune").problems())
                .extracting(RowProblem::rule)
                .containsExactly(AdminunitsRule.MISSING_COLUMN);
        assertThat(new UnitRows(HEADING).problems())
                .extracting(RowProblem::rule)
                .containsExactly(AdminunitsRule.EMPTY_FILE);
        assertThat(new UnitRows("").problems()).isNotEmpty();
        assertThat(new UnitRows("code,code\n1,2").problems()).isNotEmpty();
    }

    @Test
    void aTreeOfAnyDepthGetsOneIntervalASubtreeWhateverTheOrderOfItsRows() {
        var plan = plan("""
                KR-11-1,Jung-gu,district,Gu,KR-11,2015-01-01,,,,
                KR-11,Seoul,province,Si,KR,2015-01-01,,,37.57,126.98
                KR,Korea,country,,,2015-01-01,,51000000,,
                KR-11-1-A,Myeong-dong,commune,Dong,KR-11-1,2015-01-01,,,,
                KR-11-1-A1,Tong 1,hamlet,Tong,KR-11-1-A,2015-01-01,,,,
                KR-11-1-A1a,Ban 1,hamlet,Ban,KR-11-1-A1,2015-01-01,,,,
                KR-26,Busan,province,Si,KR,2015-01-01,,,,
                """);
        assertThat(plan.added).hasSize(7).extracting(unit -> unit.id().value()).isSorted();
        var korea = plan.added.get(0);
        assertThat(korea.code()).isEqualTo("KR");
        assertThat(plan.added).allMatch(unit -> korea.holds(unit.id()));
        assertThat(TREE.all()).noneMatch(unit -> korea.holds(unit.id()));
        for (var unit : plan.added) {
            if (unit.parent() != null) {
                assertThat(plan.added).anyMatch(parent -> parent.id().equals(unit.parent()) && parent.holds(unit.id()));
            }
        }
    }

    @Test
    void hamletsFindRoomBelowTheirCommune() {
        var siPaPhin = TREE.withCode("03199").get(0);
        var plan = plan(hamlets(63));
        assertThat(plan.added).hasSize(63).allMatch(unit -> siPaPhin.holds(unit.id()));
        var tooMany = new UnitRows(HEADING + hamlets(64)).rows();
        assertThat(new UnitPlacing(TREE, new UnitChecks(TREE, tooMany)).problems())
                .extracting(RowProblem::rule)
                .containsExactly(AdminunitsRule.NO_ROOM);
    }

    private static String hamlets(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> "03199-%d,Bản %d,thôn,Bản,03199,01/01/2021,30/06/2025,,,".formatted(n, n))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aKnownKeyChangesThatUnitAndAnEqualRowChangesNothing() {
        var changed = plan("03199,Xã Si Pa Phìn,commune,Xã,103,2020-01-01,2025-06-30,6000,,");
        assertThat(changed.added).isEmpty();
        assertThat(changed.changed).singleElement().satisfies(unit -> {
            assertThat(unit.population()).isEqualTo(6000);
            assertThat(unit.latitude()).isNotNull();
        });
        var same = plan("03199,Xã Si Pa Phìn,commune,Xã,103,2020-01-01,2025-06-30,,,");
        assertThat(same.isEmpty()).isTrue();
        assertThat(same.unchanged).isEqualTo(1);
    }

    @Test
    void aSemicolonFileWithAByteOrderMarkIsRead() {
        var rows = new UnitRows("\ufeffCode;Name;Level;Valid_From\nLA;Lào;quốc gia;01/01/2020\n");
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.draft().level).isEqualTo(UnitLevel.COUNTRY));
    }
}
