package vn.vungxanh.surveillance.testing;

/** Tests of persons as of an instant; see {@link TestFilter.Outcome}. */
public record TestCounts(
        long taken,
        long tested,
        long pending,
        long pooled,
        long positive,
        long firstPositive,
        long poolPositive,
        long takenToday,
        long testedToday) {}
