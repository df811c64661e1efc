package vn.vungxanh.insight.scenarios;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.demand.Parameter;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormWords;

/** A question as words of an address, a form or a kept plan, both ways. Shares are written as per cent. */
@Component
public class QuestionWords {

    /** Before the name of a parameter. */
    public static final String CHANGED = "p.";

    private static final Course USUAL = Course.evenly(1000, 30, 60);
    private static final int DIGITS = 4;

    private final ParameterSets sets;
    private final Asked asked;
    private final Units units;
    private final Clock clock;

    QuestionWords(ParameterSets sets, Asked asked, Units units, Clock clock) {
        this.sets = sets;
        this.asked = asked;
        this.units = units;
        this.clock = clock;
    }

    /** What cannot be read is noted in the words; what breaks a rule is thrown. */
    public Question read(Scope scope, FormWords words) {
        var asOf = asked.instant(words.given("asOf"));
        var set = words.of("set", ParameterSets.USUAL);
        return new Question(
                asked.unit(scope, words.given("unit"), asOf),
                words.day("from", Vietnam.dayOf(clock.instant())),
                asOf,
                set,
                changed(words, sets.get(scope, set)),
                course(words));
    }

    /** The words that lead to the same question, without what is usual. */
    public Map<String, String> written(Scope scope, Question question) {
        var words = new TreeMap<String, String>();
        words.put("unit", units.get(question.unit()).code());
        words.put("set", question.set());
        words.put("from", question.startsOn().toString());
        var course = question.course();
        words.put("kind", course.kind().name());
        words.put("cases", plain(course.cases()));
        words.put("days", Integer.toString(course.days()));
        words.put("over", Integer.toString(course.over()));
        if (course.kind() == CourseKind.SEIR) {
            words.put("r0", plain(course.reproduction()));
            words.put("infectious", plain(course.infectious()));
            words.put("latent", plain(course.latentDays()));
            words.put("sick", plain(course.infectiousDays()));
        }
        if (course.kind() == CourseKind.CHIME) {
            words.put("hospital", plain(course.inHospital()));
            words.put("doubling", plain(course.doublingDays()));
        }
        if (course.kind() == CourseKind.CHIME || course.kind() == CourseKind.SEIR) {
            words.put("reduction", plain(course.reduction() * 100));
        }
        if (course.kind() == CourseKind.TYPED) {
            words.put(
                    "curve",
                    String.join(
                            " ",
                            course.typed().stream().map(QuestionWords::plain).toList()));
        }
        question.changed().forEach((parameter, value) -> words.put(CHANGED + parameter, shown(parameter, value)));
        return words;
    }

    /** As a form shows it: a share as per cent, at most four digits after the point. */
    public static String shown(Parameter parameter, double value) {
        return plain(value * scale(parameter));
    }

    public static double scale(Parameter parameter) {
        return isShare(parameter) ? 100 : 1;
    }

    public static boolean isShare(Parameter parameter) {
        return parameter.most() == 1 && parameter.group() != Parameter.Group.PEOPLE;
    }

    private static Map<Parameter, Double> changed(FormWords words, ParameterSet set) {
        var changed = new EnumMap<Parameter, Double>(Parameter.class);
        // the fields were filled from another set: that one was chosen, nothing was typed
        if (!words.of("was", set.id()).equals(set.id())) {
            return changed;
        }
        for (var each : Parameter.values()) {
            var text = words.given(CHANGED + each);
            if (text == null) {
                continue;
            }
            var value = number(text, each) / scale(each);
            if (!shown(each, value).equals(shown(each, set.of(each).value()))) {
                changed.put(each, value);
            }
        }
        return changed;
    }

    private static Course course(FormWords words) {
        var kind = words.choice("kind", CourseKind.class, CourseKind.EVENLY);
        return new Course(
                kind,
                words.amount("cases", (long) USUAL.cases()),
                words.number("days", USUAL.days()),
                words.number("over", USUAL.over()),
                decimal(words, "r0", USUAL.reproduction()),
                decimal(words, "infectious", USUAL.infectious()),
                decimal(words, "latent", USUAL.latentDays()),
                decimal(words, "sick", USUAL.infectiousDays()),
                decimal(words, "hospital", USUAL.inHospital()),
                decimal(words, "doubling", USUAL.doublingDays()),
                decimal(words, "reduction", USUAL.reduction() * 100) / 100,
                kind == CourseKind.TYPED ? curve(words.of("curve")) : List.of());
    }

    private static double decimal(FormWords words, String name, double otherwise) {
        var said = words.decimal(name);
        return said == null ? otherwise : said.doubleValue();
    }

    /** Numbers between blanks, semicolons or lines; a comma is a decimal one. */
    private static List<Double> curve(String text) {
        return Arrays.stream(text.split("[;\\s]+"))
                .filter(each -> !each.isEmpty())
                .map(each -> {
                    var number = parsed(each);
                    if (number == null || number < 0) {
                        throw ScenarioRule.CURVE_UNREADABLE.broken(Course.MOST_DAYS);
                    }
                    return number;
                })
                .toList();
    }

    private static double number(String text, Parameter parameter) {
        var number = parsed(text);
        if (number == null) {
            throw ScenarioRule.PARAMETER_UNREADABLE.broken(parameter.name());
        }
        return number;
    }

    private static @Nullable Double parsed(String text) {
        var point = text.replace(',', '.').strip();
        return point.matches("-?\\d{1,9}(\\.\\d{1,9})?") ? Double.valueOf(point) : null;
    }

    private static String plain(double value) {
        var number =
                BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
