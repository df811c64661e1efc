package vn.vungxanh.platform.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count by which the map colours units, day by day. A bean of the room that counts; the map divides by population, puts
 * into classes, and adds up the units below. Row-level security holds, as for a {@link MapLayer}.
 */
public interface UnitMeasure {

    /** One word in lower case, unique in the house: "confirmed". */
    String id();

    /** Message key of its name. */
    String titleKey();

    /** Who sees it. */
    String authority();

    int order();

    /** Whether what is new on a day is worth a map of its own: true for cases, false for beds. */
    boolean countsEvents();

    /** The first day that is counted when the address names none: the start of the wave; null to begin as the first measure does. */
    default @Nullable LocalDate startsOn(int unit, Instant asOf) {
        return null;
    }

    /** Of how many people a rate is said: 100,000 for cases, 1,000 for tests. */
    default int per() {
        return 100_000;
    }

    /**
     * What the count is a part of, such as all tests or all beds, by the same days; null where that is the population. With
     * it the rate is a percentage, unknown (not 0) where there is nothing that the count could be a part of.
     */
    default @Nullable List<UnitChange> outOf(MapRequest request) {
        return null;
    }

    /** Who may open {@link #list}: all others see the figure without its link. */
    default String listAuthority() {
        return authority();
    }

    /** Changes from the first day on (what was before counts on the first day) up to the instant, in any order. */
    List<UnitChange> changes(MapRequest request);

    /**
     * The address of exactly the records that a unit's figure counts. {@code {unit}} stands for the code of the unit,
     * {@code {from}} and {@code {day}} for the first and the last day counted, {@code {until}} for the end of that day or
     * the instant asked for if it is earlier, {@code {asOf}} for that instant. Words of the request that the room heeded
     * when it counted stand in the address, too.
     *
     * @param ofTheDay of what is new on the day, not of all
     */
    @Nullable
    String list(MapRequest request, boolean ofTheDay);
}
