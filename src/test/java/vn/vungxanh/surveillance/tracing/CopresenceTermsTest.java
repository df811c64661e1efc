package vn.vungxanh.surveillance.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CopresenceTermsTest {

    private static final int SHOP = 8;
    private static final int MARKET = 7;

    private final ContactDefinitions definitions = new ContactDefinitions();

    @Test
    void theLetterOfDecember2021NamesFifteenMinutesAndNoAddingUp() {
        var rule = definitions.inForce("COVID-19", LocalDate.of(2021, 12, 29)).copresence();

        assertThat(rule.singleSeconds()).isEqualTo(15 * 60);
        assertThat(rule.cumulativeSeconds()).isZero();
    }

    @Test
    void theWideDefinitionOfJuly2021AddsUpWithinADayAndDrawsTheCrowdWider() {
        var wide = definitions.inForce("COVID-19", LocalDate.of(2021, 7, 30)).copresence();
        var narrow = definitions.byId("CV11042-2021").copresence();

        assertThat(wide.cumulativeSeconds()).isEqualTo(15 * 60);
        assertThat(wide.cumulationSeconds()).isEqualTo(24 * 3600);
        assertThat(wide.kinds().get(SHOP).crowdFrom())
                .isGreaterThan(narrow.kinds().get(SHOP).crowdFrom());
    }

    @Test
    void bluezoneWantsMoreThanFifteenMinutes() {
        assertThat(definitions.byId("BLUEZONE-2020").copresence().singleSeconds())
                .isEqualTo(15 * 60 + 1);
    }

    @Test
    void everyDefinitionHasEveryKindAndEveryValueSaysWhereItComesFrom() {
        for (var definition : definitions.all()) {
            var terms = definition.copresenceTerms();
            assertThat(terms.rule().kinds()).hasSize(22);
            assertThat(terms.rule().groups()).hasSize(6);
            assertThat(terms.terms()).allSatisfy(term -> {
                assertThat(term.source()).isNotBlank();
                assertThat(term.confidence()).matches("[HMRP]");
            });
            assertThat(terms.places()).allSatisfy(kind -> {
                assertThat(kind.source()).isNotBlank();
                assertThat(kind.confidence()).matches("[HMRP]");
            });
        }
    }

    @Test
    void aMarketNeverSendsAnybodyToQuarantineAndAHomeAlways() {
        assertThat(definitions.all()).allSatisfy(definition -> {
            assertThat(definition.copresence().kinds().get(MARKET).crowdFrom()).isZero();
            assertThat(definition.copresence().kinds().get(1).crowdFrom()).isEqualTo(Integer.MAX_VALUE);
        });
    }
}
