package vn.vungxanh.surveillance.presence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.surveillance.copresence.Candidate;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.Infected;
import vn.vungxanh.surveillance.copresence.Meeting;
import vn.vungxanh.surveillance.copresence.SharedPlace;
import vn.vungxanh.surveillance.copresence.Source;
import vn.vungxanh.surveillance.copresence.Stay;
import vn.vungxanh.surveillance.copresence.Suspect;

/** Where somebody was, who may have infected them and where cases were together, by statements on the record. */
@Repository
class SourceStatements {

    private record Weighed(int candidate, double likelihood, Meeting meeting) {}

    private final JdbcClient sql;

    SourceStatements(JdbcClient sql) {
        this.sql = sql;
    }

    List<Stay> stays(int person, long from, long to, ContactRule rule) {
        return sql.sql("""
                select person, place, came, until, stated from (
                    select v.person, v.place, v.came, v.went is not null as stated,
                """ + MeetingStatement.UNTIL + """
                           as until
                      from presence.visits v join presence.places p on p.number = v.place
                      left join unnest(:kinds::int[], :stays::int[]) as k (kind, stay) on k.kind = p.kind
                     where v.person = :person and v.came < :to and v.came > :from - :longest and
                """ + MeetingStatement.NOT_REPLACED + """
                    ) as s where until > :from or came >= :from
                 order by came, place, until
                """)
                .params(Asked.ofRule(rule))
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Stay(
                        row.getInt("person"),
                        row.getInt("place"),
                        row.getLong("came"),
                        row.getLong("until"),
                        row.getBoolean("stated")))
                .list();
    }

    /**
     * Infectiousness around the onset: He et al., Nature Medicine 26:672 (2020), corrected in August 2020; a gamma density
     * that begins 12.27 days before it. Incubation: Lauer et al., Annals of Internal Medicine 172:577 (2020), log-normal. The
     * two factors that are the same for all are left to the end.
     */
    private static final String INFECTORS = MeetingStatement.FOUND + """
            , days as (
                select m.*, c.onset, p.middle, p.hours
                  from (select *, row_number() over () as number from meetings where contact = any (:contacts)) as m
                  join unnest(:candidates::int[], :onsets::bigint[]) as c (candidate, onset) on c.candidate = m.via
                 cross join lateral (
                        select m.at + m.seconds / 2.0 as middle, m.worth / 3.6e6 as hours where m.basis <> 0
                        union all
                        select (greatest(m.at, d * 86400 - 25200) + least(m.until, (d + 1) * 86400 - 25200)) / 2.0,
                               m.worth / 3.6e6 / ((m.until - 1 + 25200) / 86400 - (m.at + 25200) / 86400 + 1)
                          from generate_series((m.at + 25200) / 86400, (m.until - 1 + 25200) / 86400) as d
                         where m.basis = 0) as p),
            timed as (
                select *, (middle - onset) / 86400.0 + 12.272481 as since, (:onset - middle) / 86400.0 as before from days)
            select via, contact, basis, tier, place, at, seconds, signal, sum(case when since > 0 and before > 0 then
                       hours * exp(19.516508 * ln(since::float8) - 1.592124 * since::float8
                           - ((ln(before::float8) - 1.621) / 0.418) ^ 2 / 2) / before::float8 else 0 end) as likelihood
              from timed
             group by number, via, contact, basis, tier, place, at, seconds, signal
             order by at, basis, place, seconds, signal
            """;

    private static final double SHAPE = 20.516508;
    private static final double RATE = 1.592124;
    private static final double SCALE =
            Math.exp(SHAPE * Math.log(RATE) - logGamma(SHAPE)) / (0.418 * Math.sqrt(2 * Math.PI));

    List<Suspect> infectors(Infected infected, List<Candidate> candidates, ContactRule rule) {
        var near = new TreeMap<Integer, List<Weighed>>();
        sql.sql(INFECTORS)
                .params(Asked.of(infected, candidates).parameters(List.of(), rule))
                .param("contacts", infected.persons())
                .param("onset", infected.onset())
                .param("candidates", indexes(candidates))
                .param("onsets", candidates.stream().mapToLong(Candidate::onset).toArray())
                .query((row, n) ->
                        new Weighed(row.getInt("via"), row.getDouble("likelihood"), RecordCopresence.meeting(row)))
                .list()
                .forEach(each -> near.computeIfAbsent(each.candidate, none -> new ArrayList<>())
                        .add(each));
        var all = near.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Weighed::likelihood)
                .sum();
        return near.entrySet().stream()
                .map(entry -> suspect(candidates.get(entry.getKey()), entry.getValue(), all))
                .sorted(Comparator.comparingDouble(Suspect::likelihood)
                        .reversed()
                        .thenComparingInt(suspect -> suspect.candidate().persons()[0]))
                .toList();
    }

    private static Suspect suspect(Candidate candidate, List<Weighed> weighed, double all) {
        var sum = weighed.stream().mapToDouble(Weighed::likelihood).sum();
        var first = candidate.persons()[0];
        var meetings = weighed.stream()
                .map(Weighed::meeting)
                .map(met -> new Meeting(
                        first,
                        met.contact(),
                        met.basis(),
                        met.tier(),
                        met.where(),
                        met.at(),
                        met.seconds(),
                        met.signal()))
                .toList();
        return new Suspect(candidate, sum * SCALE, all > 0 ? sum / all : 0, meetings);
    }

    private static int[] indexes(List<Candidate> candidates) {
        var indexes = new int[candidates.size()];
        Arrays.setAll(indexes, index -> index);
        return indexes;
    }

    /** Lanczos, g = 5. */
    private static double logGamma(double x) {
        var series = 1.000000000190015;
        var terms = new double[] {
            76.18009172947146,
            -86.50532032941677,
            24.01409824083091,
            -1.231739572450155,
            1.208650973866179e-3,
            -5.395239384953e-6
        };
        for (var i = 0; i < terms.length; i++) {
            series += terms[i] / (x + 1 + i);
        }
        return (x + 0.5) * Math.log(x + 5.5) - (x + 5.5) + Math.log(2.5066282746310005 * series / x);
    }

    List<SharedPlace> sharedPlaces(List<Source> cases, int atLeast, ContactRule rule) {
        var people = sql.sql("select count(distinct person) from presence.visits")
                .query(Long.class)
                .single();
        return sql
                .sql(MeetingStatement.SHARED)
                .params(Asked.of(cases).parameters(List.of(), rule))
                .param("atLeast", atLeast)
                .query((row, n) -> {
                    var there = List.of((Integer[]) row.getArray("vias").getArray());
                    var visitors = row.getInt("visitors");
                    return new SharedPlace(
                            row.getInt("place"),
                            row.getLong("day"),
                            there,
                            visitors,
                            surprise(there.size(), (double) visitors * cases.size() / Math.max(people, 1)));
                })
                .stream()
                .sorted(Comparator.comparingDouble(SharedPlace::surprise)
                        .reversed()
                        .thenComparingInt(SharedPlace::place)
                        .thenComparingLong(SharedPlace::epochDay))
                .toList();
    }

    private static double surprise(int cases, double expected) {
        return cases > expected ? cases * Math.log(cases / expected) - (cases - expected) : 0;
    }
}
