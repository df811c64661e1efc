package vn.vungxanh.bench.tracing;

import vn.vungxanh.surveillance.copresence.ContactRule;

/**
 * The contacts of some people in their windows, as one statement tuned for this one definition: each stay carries its end
 * already, nothing is there twice, and the longest stay at each kind of place bounds the range of the b-tree.
 */
final class PeerStatement {

    private PeerStatement() {}

    private static final String ASKED = """
            with asked as materialized (
                select * from unnest(?::int[], ?::int[], ?::int[], ?::int[]) as a (via, person, lo, hi) where lo < hi),
            left_out as materialized (select unnest(?::int[]) as person),
            own as materialized (
                select a.via, a.person, c.place, p.tier, p.weight, p.longest,
                       greatest(c.came, a.lo) as came, least(c.until, a.hi) as until
                  from asked a
                 cross join lateral (
                        select place, came, until from peer.checkins
                         where person = a.person and came < a.hi and came > a.lo - 43200 offset 0) as c
                  join peer.places p on p.place = c.place and p.tier <= %d
                 where c.until > greatest(c.came, a.lo)),
            met as (
                select o.via, c.person as contact, 3 as basis, o.tier, o.place, greatest(o.came, c.came) as at,
                       least(o.until, c.until) - greatest(o.came, c.came) as seconds, 0 as signal,
                       (least(o.until, c.until) - greatest(o.came, c.came))::bigint * o.weight as worth
                  from own o
                 cross join lateral (
                        select person, came, until from peer.checkins
                         where place = o.place and came < o.until and came > o.came - o.longest and until > o.came
                        offset 0) as c
                 where c.until > c.came and c.person not in (select person from left_out)
            """;

    private static final String BY_TELEPHONE = """
                union all
                select h.via, h.other, 2, 0, 0, h.at, h.until - h.at, h.signal, (h.until - h.at)::bigint * %d
                  from (select a.via, n.other, greatest(n.met, a.lo) as at, least(n.met + n.seconds, a.hi) as until, n.signal
                          from asked a
                         cross join lateral (
                                select second as other, met, seconds, signal from peer.encounters
                                 where first = a.person and met < a.hi and met > a.lo - 20000
                                 union all
                                select first, met, seconds, signal from peer.encounters
                                 where second = a.person and met < a.hi and met > a.lo - 20000 offset 0) as n
                         where n.signal <= %d) as h
                 where h.until > h.at and h.other not in (select person from left_out)
            """;

    private static final String BY_GROUP = """
                union all
                select a.via, o.person, 0, 0, m."group", a.lo, 0, 0,
                       ((a.hi - 1 + 25200) / 86400 - (a.lo + 25200) / 86400 + 1) * m.worth
                  from asked a
                  join peer.members m on m.person = a.person
                  join peer.members o on o."group" = m."group"
                 where o.person not in (select person from left_out)
            """;

    private static final String LONG_ENOUGH = """
            ),
            judged as (select * from met where basis = 0 or seconds >= %d),
            """;

    private static final String ADDED_UP = """
            ),
            added as (
                select *, sum(seconds) over (partition by via, contact, tier order by at
                              range between current row and %3$d following) as from_here
                  from met),
            judged as (
                select * from (
                    select *, basis = 0 or seconds >= %1$d or max(case when from_here >= %2$d then 1 else 0 end) over (
                               partition by via, contact, tier order by at range between %3$d preceding and current row) = 1
                               as counts
                      from added) as a where counts),
            """;

    private static final String LINES = """
            decided as (select *, min(tier) over (partition by contact) as best_tier from judged)
            select distinct on (contact) contact, via, basis, tier, place, at, seconds, signal,
                   min(at) over (partition by contact) as first_at, (count(*) over (partition by contact))::int as meetings,
                   greatest(sum(worth) filter (where basis = 0) over (partition by contact),
                       sum(worth) filter (where basis = 2) over (partition by contact),
                       sum(worth) filter (where basis = 3) over (partition by contact))::bigint / 3600 as score
              from decided where tier = best_tier
             order by contact, seconds desc, at, via, basis, place, signal
            """;

    /** Only the crowds around the case itself are told: the first level looks at them when the rule has any. */
    static String of(ContactRule rule, int level) {
        var crowds =
                level == 1 && rule.kinds().values().stream().anyMatch(terms -> terms.crowdFrom() == 0);
        var text = new StringBuilder(ASKED.formatted(crowds ? 1 : 0));
        if (rule.weakestSignal() > 0) {
            text.append(BY_TELEPHONE.formatted(rule.bluetoothWeight(), rule.weakestSignal()));
        }
        if (!rule.groups().isEmpty()) {
            text.append(BY_GROUP);
        }
        text.append(
                rule.cumulativeSeconds() == 0
                        ? LONG_ENOUGH.formatted(rule.singleSeconds())
                        : ADDED_UP.formatted(
                                rule.singleSeconds(), rule.cumulativeSeconds(), rule.cumulationSeconds() - 1));
        return text.append(LINES).toString();
    }
}
