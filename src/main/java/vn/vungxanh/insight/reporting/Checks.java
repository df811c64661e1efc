package vn.vungxanh.insight.reporting;

import static vn.vungxanh.insight.reporting.Check.Kind.AT_MOST;
import static vn.vungxanh.insight.reporting.Check.Kind.EQUAL;
import static vn.vungxanh.insight.reporting.Check.Kind.LESS;

import java.util.List;
import java.util.Map;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/** The checks of the daily report; each has its sentence in the messages under its number. */
final class Checks {

    static final List<Check> ALL = List.of(
            check("laos_by_province", EQUAL, "I.1b.*", "I.1b"),
            check("laos_provinces", EQUAL, "I.1b.#", "I.1c.provinces"),
            check("lockdown_provinces", AT_MOST, "I.1c", "I.1c.provinces"),
            check("cases_by_unit", EQUAL, "I.3b.*", "I.3a"),
            check("patients", EQUAL, "II.2.3d.treated II.2.3d.transferred II.2.3d.recovered? II.2.3d.died?", "I.3a"),
            check("border_reinforcement", EQUAL, "II.2.2'a.posts II.2.2'a.sites", "II.2.2'a"),
            check("posts_by_kind", EQUAL, "II.2.2'b.fixed II.2.2'b.mobile", "II.2.2'b.posts"),
            check("posts_by_line", EQUAL, "II.2.2'c.laos-posts II.2.2'c.china-posts", "II.2.2'b.posts"),
            check("border_people", EQUAL, "II.2.2'b.guards II.2.2'b.army II.2.2'b.militia", "II.2.2'b.people"),
            check("border_people_by_line", EQUAL, "II.2.2'c.laos-people II.2.2'c.china-people", "II.2.2'b.people"),
            check("border_received", EQUAL, "II.2.2'd.from-china II.2.2'd.from-laos", "II.2.2'd.received"),
            check("border_handed", EQUAL, "II.2.2'd.to-laos II.2.2'd.to-china", "II.2.2'd.handed"),
            check("chinese_handed", AT_MOST, "II.2.2b.handed", "II.2.2'd.to-china"),
            check("central_isolation", EQUAL, "II.2.4a.completed II.2.4a.current II.2.4a.otherwise?", "II.2.4a"),
            check("laboratories_2020", EQUAL, "II.2.6b.cdc II.2.6b.nihe", "II.2.6b"),
            check("results_2020", EQUAL, "II.2.6b.negative II.2.6b.positive", "II.2.6b"),
            check("tests_in_total", EQUAL, "II.2.6b II.2.6c", "II.2.6a"),
            check("positives_since_january", AT_MOST, "I.3a", "II.2.6c.positive"),
            check("positive_contacts", LESS, "II.2.3a.positive", "I.3a"),
            check("positive_among_contacts", AT_MOST, "II.2.3a.positive", "II.2.3a.f1"),
            check("second_contacts_at_home", AT_MOST, "II.2.3a.f2 II.2.4c.moved", "II.2.4c.cumulative"),
            check("moved_home", AT_MOST, "II.2.4c.moved", "II.2.4a.completed"),
            check("now_at_home", AT_MOST, "II.2.4c.current", "II.2.4c.cumulative"),
            check("contacts_all_sampled", AT_MOST, "II.2.3a.sampled", "II.2.3a.f1"),
            check("guarded_sites", AT_MOST, "II.2.2c.sites", "II.2.4b.sites"),
            check("guarded_zones", AT_MOST, "II.2.2c.zones", "II.2.4b.locked"),
            check("patients_in_beds", AT_MOST, "II.2.3d.treated", "II.2.3d.beds"),
            check("contacts_sampled", AT_MOST, "II.2.3a.f1", "II.2.6c"),
            check("from_affected_provinces", AT_MOST, "II.2.1b.affected", "II.2.1b.people"),
            check("from_bac_ninh", AT_MOST, "II.2.1b.bac-ninh", "II.2.1b.affected"),
            check("handed_over", AT_MOST, "II.2.2b.handed", "II.2.2b.foreigners"));

    private Checks() {}

    static List<Check.Result> of(Map<FigureId, Figure> figures) {
        return ALL.stream().map(check -> check.against(figures)).toList();
    }

    private static Check check(String number, Check.Kind kind, String left, String right) {
        return new Check(number, kind, List.of(left.split(" ")), List.of(right.split(" ")));
    }
}
