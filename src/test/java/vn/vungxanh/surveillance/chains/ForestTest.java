package vn.vungxanh.surveillance.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForestTest {

    @Test
    void whatWasStatedOutweighsWhatIsPresumed() {
        var outbreak = new Outbreak().ill(1, 0).ill(2, 1).ill(3, 6).met(1, 3, 2).infected(2, 3, Certainty.PROBABLE);
        var forest = Forest.grow(outbreak.network());

        assertThat(forest.parent(outbreak.number(3))).isEqualTo(outbreak.number(2));
        assertThat(forest.generation(outbreak.number(3))).isEqualTo(1);
        assertThat(forest.chainSize(outbreak.number(3))).isEqualTo(2);
        assertThat(forest.chainSize(outbreak.number(1))).isEqualTo(1);
    }

    @Test
    void theSurestOfSeveralStatementsLeads() {
        var outbreak = new Outbreak()
                .ill(1, 0)
                .ill(2, 0)
                .ill(3, 5)
                .infected(1, 3, Certainty.POSSIBLE)
                .infected(2, 3, Certainty.CONFIRMED);
        var forest = Forest.grow(outbreak.network());

        assertThat(forest.parent(outbreak.number(3))).isEqualTo(outbreak.number(2));
        assertThat(forest.leading(0)).isFalse();
        assertThat(forest.leading(1)).isTrue();
    }

    @Test
    void theFirstContactWithAnEarlierCaseIsPresumed() {
        var outbreak = new Outbreak().ill(1, 0).ill(2, 1).ill(3, 6).met(2, 3, 4).met(1, 3, 2);
        var forest = Forest.grow(outbreak.network());

        assertThat(forest.parent(outbreak.number(3))).isEqualTo(outbreak.number(1));
    }

    @Test
    void aContactAfterTheOnsetOrWithALaterCaseInfectedNobody() {
        var late = new Outbreak().ill(1, 0).ill(2, 3).met(1, 2, 5);
        var later = new Outbreak().ill(1, 9).ill(2, 3).met(1, 2, 2);

        assertThat(Forest.grow(late.network()).parent(late.number(2))).isEqualTo(-1);
        assertThat(Forest.grow(later.network()).parent(later.number(2))).isEqualTo(-1);
    }

    @Test
    void twoWhoFellIllOnOneDayAreNotEachOthersInfector() {
        var outbreak = new Outbreak().ill(1, 3).ill(2, 3).met(1, 2, 1).met(2, 1, 1);
        var forest = Forest.grow(outbreak.network());

        assertThat(IntStream.of(0, 1).filter(n -> forest.parent(n) == -1)).hasSize(1);
        assertThat(forest.chainSize(0)).isEqualTo(2);
    }

    @Test
    void aContactHangsOnTheFirstWhoMetThemAndIsNotCountedAsACase() {
        var outbreak = new Outbreak().ill(1, 0).ill(2, 0).well(9).met(2, 9, 3).met(1, 9, 1);
        var forest = Forest.grow(outbreak.network());

        assertThat(forest.parent(outbreak.number(9))).isEqualTo(outbreak.number(1));
        assertThat(forest.chainSize(outbreak.number(9))).isEqualTo(1);
    }

    @Test
    void aChainLongerThanTheStackIsWalked() {
        var outbreak = new Outbreak();
        for (var n = 0; n < 20_000; n++) {
            outbreak.ill(n, 0);
            if (n > 0) {
                outbreak.infected(n - 1, n, Certainty.PROBABLE);
            }
        }
        var forest = Forest.grow(outbreak.network());

        assertThat(forest.generation(outbreak.number(19_999))).isEqualTo(19_999);
    }
}
