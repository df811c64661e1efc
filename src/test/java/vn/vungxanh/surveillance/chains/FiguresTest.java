package vn.vungxanh.surveillance.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** The figures of the network against those of igraph, for the MERS outbreak of Korea in 2015. */
class FiguresTest {

    private static final double EXACT = 1e-6;
    private static final double OF_PAGE_RANK = 1e-5;

    @Test
    void theFiguresOfEveryCaseAreThoseOfIgraph() {
        var korea = korea();
        var figures = Figures.of(korea.network());

        assertThat(figures).hasSize(MersKorea.figuresOfIgraph().size()).hasSize(97);
        for (var row : MersKorea.figuresOfIgraph()) {
            var ours = figures.get(korea.number(Integer.parseInt(row.get("id"))));
            var who = "case " + row.get("id");
            assertThat(ours.out()).as(who).isEqualTo(Integer.parseInt(row.get("out")));
            assertThat(ours.in()).as(who).isEqualTo(Integer.parseInt(row.get("in")));
            assertThat(ours.componentSize()).as(who).isEqualTo(Integer.parseInt(row.get("component_size")));
            assertThat(ours.coreness()).as(who).isEqualTo(Integer.parseInt(row.get("coreness")));
            assertThat(ours.betweenness()).as(who).isCloseTo(Double.parseDouble(row.get("betweenness")), within(EXACT));
            assertThat(ours.closeness()).as(who).isCloseTo(Double.parseDouble(row.get("closeness")), within(EXACT));
            assertThat(ours.pageRank())
                    .as(who)
                    .isCloseTo(Double.parseDouble(row.get("pagerank")), within(OF_PAGE_RANK));
        }
    }

    @Test
    void theComponentsAreThoseOfIgraph() {
        var korea = korea();
        var figures = Figures.of(korea.network());
        var theirs = new HashMap<Integer, String>();

        for (var row : MersKorea.figuresOfIgraph()) {
            var ours =
                    figures.get(korea.number(Integer.parseInt(row.get("id")))).component();
            theirs.putIfAbsent(ours, row.get("component"));
            assertThat(row.get("component")).isEqualTo(theirs.get(ours));
        }
        assertThat(theirs.values()).doesNotHaveDuplicates();
    }

    @Test
    void theGenerationIsTheNumberOfStepsFromWhoeverHeadsTheChain() {
        var korea = korea();
        var forest = Forest.grow(korea.network());

        for (var row : MersKorea.figuresOfIgraph()) {
            assertThat(forest.generation(korea.number(Integer.parseInt(row.get("id")))))
                    .as("case " + row.get("id"))
                    .isEqualTo(Integer.parseInt(row.get("depth")));
        }
    }

    @Test
    void nobodyHasNoFigures() {
        assertThat(Figures.of(new Outbreak().network())).isEmpty();
        assertThat(Figures.of(new Outbreak().ill(1, 0).network()))
                .singleElement()
                .satisfies(alone -> {
                    assertThat(alone.componentSize()).isEqualTo(1);
                    assertThat(alone.closeness()).isZero();
                    assertThat(alone.pageRank()).isCloseTo(1, within(EXACT));
                });
    }

    private static Outbreak korea() {
        var korea = new Outbreak();
        for (var link : MersKorea.links()) {
            for (var one : link) {
                if (!korea.knows(one)) {
                    korea.ill(one, 0);
                }
            }
            korea.infected(link[0], link[1], Certainty.PROBABLE);
        }
        return korea;
    }
}
