package vn.vungxanh.territory.checkpoints;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what passed. */
@Repository
class FlowRepository {

    private static final String ALL = "null::uuid as post, -1 as hour";
    private static final String BY_POST = "p.post_id as post, -1 as hour";
    private static final String BY_HOUR =
            "null::uuid as post, extract(hour from p.passed_at at time zone 'Asia/Ho_Chi_Minh')::int as hour";

    private final JdbcClient sql;

    FlowRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Flow total(PassageConditions conditions) {
        return flows(ALL, conditions).stream().findFirst().orElse(Flow.NONE);
    }

    List<Flow> byPost(PassageConditions conditions) {
        return flows(BY_POST, conditions);
    }

    List<Flow> byHour(PassageConditions conditions) {
        return flows(BY_HOUR, conditions);
    }

    List<String> origins(PassageConditions conditions, int limit) {
        return sql.sql("select p.from_place from checkpoints.passages p where " + conditions.ofPassages()
                        + " and p.from_unit_id is not null group by 1 order by count(*) desc, 1 limit :limit")
                .params(conditions.params())
                .param("limit", limit)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<Flow> flows(String key, PassageConditions conditions) {
        return sql.sql("select " + key + """
                    , count(distinct p.id) as vehicles, count(*) as people,
                    count(distinct p.id) filter (where p.disinfected) as disinfected,
                    count(*) filter (where t.decision = 'HOME') as home,
                    count(*) filter (where t.decision = 'CENTRAL') as central,
                    count(*) filter (where t.decision = 'REFUSED') as refused,
                    count(*) filter (where t.decision = 'HOSPITAL') as hospital,
                    count(*) filter (where t.affected in ('LIST', 'DIRECTIVE')) as affected,
                    count(*) filter (where t.affected in ('LOCKED', 'ZONE', 'OUTBREAK')) as nearby,
                    count(*) filter (where t.decision <> t.proposed) as deviating,
                    count(*) filter (where t.decision <> t.proposed and t.reason is null) as unexplained,
                    count(*) filter (where p.from_unit_id is null) as unclear
                  from checkpoints.passages p
                  join checkpoints.travellers t on t.passage_id = p.id
                 where""" + " " + conditions.ofPeople() + " group by 1, 2 order by 1, 2")
                .params(conditions.params())
                .query((row, n) -> new Flow(
                        row.getObject("post", UUID.class),
                        row.getInt("hour"),
                        row.getLong("vehicles"),
                        row.getLong("people"),
                        row.getLong("disinfected"),
                        row.getLong("home"),
                        row.getLong("central"),
                        row.getLong("refused"),
                        row.getLong("hospital"),
                        row.getLong("affected"),
                        row.getLong("nearby"),
                        row.getLong("deviating"),
                        row.getLong("unexplained"),
                        row.getLong("unclear")))
                .list();
    }
}
