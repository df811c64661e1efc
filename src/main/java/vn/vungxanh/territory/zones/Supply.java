package vn.vungxanh.territory.zones;

import java.math.BigDecimal;
import java.time.Instant;

/** What a zone asked for of one thing and what was brought, summed up to the last note. */
public record Supply(String item, String countedIn, BigDecimal needed, BigDecimal delivered, Instant at) {

    public BigDecimal missing() {
        return needed.subtract(delivered).max(BigDecimal.ZERO);
    }
}
