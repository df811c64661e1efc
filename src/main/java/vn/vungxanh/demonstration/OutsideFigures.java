package vn.vungxanh.demonstration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.reporting.ExternalFigures;

/** Enters what the report of 24 May 2021 quotes from outside bodies, once. */
@Component
@Profile("demonstration")
@Order(110)
class OutsideFigures implements ApplicationRunner {

    private final ExternalFigures external;
    private final Loading loading;
    private final Clock clock;

    OutsideFigures(ExternalFigures external, Loading loading, Clock clock) {
        this.external = external;
        this.loading = loading;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var scope = loading.scope();
        ActingAs.run(scope, () -> enter(scope));
    }

    void enter(Scope scope) {
        if (external.asOf(clock.instant()).stream().anyMatch(figure -> figure.value() != null)) {
            return;
        }
        for (var row : Table.read("external-figures.csv")) {
            external.enter(
                    scope,
                    row.get("figure"),
                    new BigDecimal(row.get("value")),
                    OffsetDateTime.parse(row.get("as_of")).toInstant(),
                    row.get("source"));
        }
    }
}
