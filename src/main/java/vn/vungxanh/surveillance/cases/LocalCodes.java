package vn.vungxanh.surveillance.cases;

import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** Numbers cases within their province and the year of their report: 11-2021-00017. */
record LocalCodes(CaseWriter writer, Function<UnitId, String> provinceOf) {

    /** In order, so that two batches never wait for each other's numbers crosswise. */
    private record Series(String province, int year) implements Comparable<Series> {

        @Override
        public int compareTo(Series other) {
            var byProvince = province.compareTo(other.province);
            return byProvince == 0 ? Integer.compare(year, other.year) : byProvince;
        }
    }

    List<CaseWriter.Inserted> given(List<CaseWriter.Inserted> cases) {
        var next = new HashMap<Series, Integer>();
        cases.stream()
                .collect(Collectors.groupingBy(this::seriesOf, TreeMap::new, Collectors.counting()))
                .forEach((series, count) ->
                        next.put(series, writer.takeNumbers(series.province(), series.year(), count.intValue())));
        return cases.stream()
                .map(one -> {
                    var series = seriesOf(one);
                    int number = next.merge(series, 1, Integer::sum) - 1;
                    return new CaseWriter.Inserted(
                            one.illness().coded("%s-%d-%05d".formatted(series.province(), series.year(), number)),
                            one.externalRef());
                })
                .toList();
    }

    private Series seriesOf(CaseWriter.Inserted one) {
        var reported = Vietnam.dayOf(one.illness().facts().reportedAt());
        return new Series(provinceOf.apply(one.illness().unit()), reported.getYear());
    }
}
