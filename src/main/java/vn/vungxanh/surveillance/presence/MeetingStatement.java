package vn.vungxanh.surveillance.presence;

/**
 * The meetings of some people in their windows, as one statement on the record. Written from the words of the definition and
 * not from the index, so that the two can be held against each other.
 *
 * <p>A row that repeats person, place and second (or pair and second) of an earlier one replaces it. To see the number of
 * such a row would cost a look at the heap for each, so they are counted, and only where there are several is the last one
 * looked for.
 */
final class MeetingStatement {

    private MeetingStatement() {}

    /** Tables of the parameters: who is asked about, who is left out, the rule, meetings known elsewhere. */
    private static final String ASKED = """
            with asked as materialized (
                select * from unnest(:vias::int[], :persons::int[], :froms::bigint[], :tos::bigint[])
                    as a (via, person, lo, hi) where lo < hi),
            left_out as materialized (select unnest(:leftOut::int[]) as person),
            kinds as materialized (
                select * from unnest(:kinds::int[], :stays::int[], :crowds::int[], :weights::int[])
                    as k (kind, stay, crowd_from, weight)),
            group_kinds as materialized (
                select * from unnest(:groupKinds::int[], :groupHours::int[], :groupWeights::int[])
                    as k (kind, hours_a_day, weight)),
            declared as (
                select * from unnest(:dVias::int[], :dContacts::int[], :dBases::int[], :dTiers::int[], :dPlaces::int[],
                        :dAts::bigint[], :dSeconds::int[], :dSignals::int[], :dWorths::bigint[])
                    as d (via, contact, basis, tier, place, at, seconds, signal, worth)),
            """;

    /** Where those asked about were, cut to their windows. */
    private static final String OWN = """
            own as materialized (
                select a.via, a.person, v.place, k.stay, k.weight,
                       case when p.visits_per_day >= k.crowd_from then 1 else 0 end as tier,
                       greatest(v.came, a.lo) as came, least(e.until, a.hi) as until
                  from asked a
                 cross join lateral (
                        select v.place, v.came, max(v.went) as went, count(*) as times
                          from presence.visits v
                         where v.person = a.person and v.came < a.hi and v.came > a.lo - :longest
                         group by v.place, v.came) as v
                  join presence.places p on p.number = v.place
                  join kinds k on k.kind = p.kind
                 cross join lateral (
                        select case when v.times = 1 then v.went else (
                                   select l.went from presence.visits l
                                    where l.person = a.person and l.place = v.place and l.came = v.came
                                    order by l.seq desc limit 1) end as went) as w
                 cross join lateral (
                        select coalesce(w.went, least(v.came + k.stay, (
                                   select min(n.came) from presence.visits n
                                    where n.person = a.person and n.came > v.came and n.came < v.came + k.stay))) as until) as e
                 where e.until > greatest(v.came, a.lo)),
            """;

    private static final String AT_PLACES = """
            at_places as (
                select o.via, v.person as contact, 3 as basis, o.tier, o.place, m.at, m.until, (m.until - m.at)::int as seconds,
                       0 as signal, (m.until - m.at) * o.weight as worth
                  from own o
                 cross join lateral (
                        select v.person, v.came, max(v.went) as went, count(*) as times
                          from presence.visits v
                         where v.place = o.place and v.came < o.until and v.came > o.came - :longest
                         group by v.person, v.came offset 0) as v
                 cross join lateral (
                        select case when v.times = 1 then v.went else (
                                   select l.went from presence.visits l
                                    where l.person = v.person and l.place = o.place and l.came = v.came
                                    order by l.seq desc limit 1) end as went) as w
                 cross join lateral (
                        select coalesce(w.went, least(v.came + o.stay, (
                                   select min(n.came) from presence.visits n
                                    where n.person = v.person and n.came > v.came and n.came < v.came + o.stay))) as until) as e
                 cross join lateral (select greatest(o.came, v.came) as at, least(o.until, e.until) as until) as m
                 where m.until > m.at and v.person <> o.person and v.person not in (select person from left_out)),
            """;

    private static final String ELSEWHERE = """
            heard as (
                select a.via, a.lo, a.hi, h.*
                  from asked a
                 cross join lateral (
                        select distinct on (n.other, n.met) n.*
                          from (select second as other, met, seconds, signal, seq from presence.nearness
                                 where first = a.person and met < a.hi and met > a.lo - :longest
                                 union all
                                select first, met, seconds, signal, seq from presence.nearness
                                 where second = a.person and met < a.hi and met > a.lo - :longest) as n
                         where n.other <> a.person
                         order by n.other, n.met, n.seq desc) as h),
            by_telephone as (
                select h.via, h.other as contact, 2 as basis, 0 as tier, 0 as place, m.at, m.at + m.seconds as until, m.seconds,
                       h.signal::int as signal,
                       m.seconds::bigint * :bluetoothWeight as worth
                  from heard h
                 cross join lateral (
                        select greatest(h.met, h.lo) as at,
                               (least(h.met + h.seconds, h.hi) - greatest(h.met, h.lo))::int as seconds) as m
                 where h.signal <= :weakestSignal and m.seconds > 0 and h.other not in (select person from left_out)),
            belonging as (
                select person, "group", presence.first_second(from_on) as since,
                       coalesce(presence.first_second(to_on + 1), 9223372036854775807) as until
                  from presence.memberships),
            by_group as (
                select a.via, o.person as contact, 0 as basis, 0 as tier, g.number as place, m.at, m.until, 0 as seconds, 0 as signal,
                       ((m.until - 1 + 25200) / 86400 - (m.at + 25200) / 86400 + 1)
                           * k.hours_a_day * k.weight * 18 / 5 as worth
                  from asked a
                  join belonging b on b.person = a.person
                  join presence.groups g on g.number = b."group"
                  join group_kinds k on k.kind = g.kind
                  join belonging o on o."group" = b."group" and o.person <> a.person
                 cross join lateral (
                        select greatest(a.lo, b.since, o.since) as at, least(a.hi, b.until, o.until) as until) as m
                 where m.until > m.at and o.person not in (select person from left_out)),
            meetings as (
                select * from at_places union all select * from by_telephone union all select * from by_group
                union all
                select via, contact, basis, tier, place, at, at + seconds, seconds, signal, worth from declared
                 where contact not in (select person from left_out))
            """;

    /** For a statement about stays: how one ends that has no end. Of {@code v}, a row of the visits, and {@code k}, its kind. */
    static final String UNTIL = """
            coalesce(v.went, least(v.came + coalesce(k.stay, 0), (
                select min(n.came) from presence.visits n
                 where n.person = v.person and n.came > v.came and n.came < v.came + coalesce(k.stay, 0))))
            """;

    /** Rows that a later one replaced do not count. */
    static final String NOT_REPLACED = """
            not exists (select 1 from presence.visits l
                         where l.person = v.person and l.place = v.place and l.came = v.came and l.seq > v.seq)
            """;

    static final String FOUND = ASKED + OWN + AT_PLACES + ELSEWHERE;

    /** Places and days in Vietnam at which several of those asked about were, and how many people were there. */
    static final String SHARED = ASKED + OWN + """
            case_days as (
                select distinct o.place, d as day, o.via from own o
                 cross join lateral generate_series((o.came + 25200) / 86400, (o.until - 1 + 25200) / 86400) as d),
            shared as (
                select place, day, array_agg(via order by via) as vias, day * 86400 - 25200 as begins
                  from case_days group by place, day having count(*) >= :atLeast)
            select s.place, s.day, s.vias, c.visitors
              from shared s
              join presence.places p on p.number = s.place
              join kinds k on k.kind = p.kind
             cross join lateral (
                    select count(distinct v.person) as visitors
                      from presence.visits v
                     cross join lateral (select
            """ + UNTIL + """
                               as until) as e
                     where v.place = s.place and v.came < s.begins + 86400 and v.came > s.begins - :longest
                       and e.until > s.begins and e.until > v.came and
            """ + NOT_REPLACED + """
                    ) as c
            """;

    /** Every meeting that the rule looks at. */
    static final String MEETINGS = FOUND + """
            select via, contact, basis, tier, place, at, seconds, signal from meetings
             where contact = any (:contacts) order by at, basis, place, seconds, signal
            """;

    /** The contacts of those asked about, each with all that stands in its line. */
    static final String CONTACTS = FOUND + """
            , added as (
                select *, sum(seconds) over (
                           partition by via, contact, tier order by at
                           range between current row and :cumulation - 1 following) as from_here
                  from meetings),
            judged as (
                select *, basis in (0, 1) or seconds >= :single or max(
                           case when :cumulative > 0 and from_here >= :cumulative then 1 else 0 end) over (
                           partition by via, contact, tier order by at
                           range between :cumulation - 1 preceding and current row) = 1 as counts
                  from added),
            strongest as (
                select *, min(tier) over (partition by contact) as decided from judged where counts)
            select distinct on (contact) contact, via, basis, tier, place, at, seconds, signal,
                   min(at) over (partition by contact) as first_at, count(*) over (partition by contact) as meetings,
                   div(greatest(
                       sum(worth) filter (where basis = 0) over (partition by contact),
                       sum(worth) filter (where basis = 1) over (partition by contact),
                       sum(worth) filter (where basis = 2) over (partition by contact),
                       sum(worth) filter (where basis = 3) over (partition by contact)), 3600) as score
              from strongest
             where tier = decided
             order by contact, seconds desc, at, via, basis, place, signal
            """;
}
