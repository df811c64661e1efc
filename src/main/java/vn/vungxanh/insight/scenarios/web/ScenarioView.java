package vn.vungxanh.insight.scenarios.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.demand.Parameter;
import vn.vungxanh.insight.demand.Resource;
import vn.vungxanh.insight.scenarios.Answer;
import vn.vungxanh.insight.scenarios.Bar;
import vn.vungxanh.insight.scenarios.Conversions;
import vn.vungxanh.insight.scenarios.CourseChart;
import vn.vungxanh.insight.scenarios.Planner;
import vn.vungxanh.insight.scenarios.QuestionWords;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.platform.shell.FormProblem;
import vn.vungxanh.platform.shell.Page;

/**
 * What the page says about an answer.
 *
 * @param words that lead to the same question
 */
public record ScenarioView(
        Answer answer,
        List<Planner.Alternative> alternatives,
        Map<String, String> words,
        Map<String, String> occupationNames,
        Conversions.@Nullable Proposal proposal,
        boolean published,
        boolean mayPlan) {

    /** Pictures of what people ask for first. */
    private static final List<Resource> DRAWN = List.of(
            Resource.BEDS,
            Resource.INTENSIVE_BEDS,
            Resource.OXYGEN,
            Resource.VENTILATORS,
            Resource.STAFF,
            Resource.ISOLATION);

    public List<CourseChart> charts() {
        return answer.overTime()
                ? DRAWN.stream()
                        .map(each -> new CourseChart(answer, answer.bar(each)))
                        .toList()
                : List.of();
    }

    /** People of each kind of work that is needed at all, by its name. */
    public Map<String, Double> occupations() {
        var named = new LinkedHashMap<String, Double>();
        occupationNames.forEach((code, name) -> {
            var people = answer.peak().workers().byOccupation().getOrDefault(code, 0d);
            if (people > 0) {
                named.put(name, people);
            }
        });
        return named;
    }

    public String address(String path) {
        return AddressWords.address(path, words);
    }

    public String with(String name, String value) {
        var other = new HashMap<>(words);
        other.put(name, value);
        return AddressWords.address("/scenarios", other);
    }

    /** Whole things: half a bed is a bed. */
    public static String up(Page page, double amount) {
        return page.number((long) Math.ceil(amount - 1e-9));
    }

    public static String down(Page page, double amount) {
        return page.number((long) Math.floor(amount + 1e-9));
    }

    /** In tenths of the bar, for a class of the sheet: widths are no inline style. */
    public static long tenths(Bar bar) {
        return Math.round(bar.covered() * 20) * 5;
    }

    public static String value(Page page, Parameter parameter, double value) {
        return "en".equals(page.lang())
                ? QuestionWords.shown(parameter, value)
                : QuestionWords.shown(parameter, value).replace('.', ',');
    }

    /** A problem whose details name parameters and their ranges, as the reader types them. */
    public static String said(Page page, FormProblem problem) {
        var details = new ArrayList<Object>(problem.details());
        if (!details.isEmpty() && details.get(0) instanceof String name) {
            for (var each : Parameter.values()) {
                if (each.name().equals(name)) {
                    details.set(0, page.t("scenarios.p." + name));
                    for (var i = 1; i < details.size(); i++) {
                        details.set(
                                i, details.get(i) instanceof Double bound ? value(page, each, bound) : details.get(i));
                    }
                }
            }
        }
        return new FormProblem(problem.key(), details).said(page);
    }
}
