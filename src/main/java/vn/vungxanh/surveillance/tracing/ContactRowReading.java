package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseReference;
import vn.vungxanh.surveillance.cases.CaseReferences;
import vn.vungxanh.surveillance.cases.ListedPersons;

/** From a row of a list to a declared contact, for the rows of one batch. */
final class ContactRowReading {

    /** {@code exposed} is a case's person, or {@code person} is to be registered. */
    record Listed(
            MappedRow row,
            @Nullable CaseReference index,
            @Nullable CaseReference exposed,
            @Nullable NewPerson person,
            LocalDate on,
            String ref,
            List<CellProblem> problems) {}

    private static final Map<String, Setting> SETTINGS = Map.ofEntries(
            Map.entry("gia dinh", Setting.HOUSEHOLD),
            Map.entry("nha", Setting.HOUSEHOLD),
            Map.entry("ho gia dinh", Setting.HOUSEHOLD),
            Map.entry("family", Setting.HOUSEHOLD),
            Map.entry("household", Setting.HOUSEHOLD),
            Map.entry("truong", Setting.SCHOOL),
            Map.entry("lop", Setting.SCHOOL),
            Map.entry("school", Setting.SCHOOL),
            Map.entry("co quan", Setting.WORKPLACE),
            Map.entry("dong nghiep", Setting.WORKPLACE),
            Map.entry("work", Setting.WORKPLACE),
            Map.entry("hospital", Setting.HEALTHCARE),
            Map.entry("benh vien", Setting.HEALTHCARE),
            Map.entry("emergency", Setting.HEALTHCARE),
            Map.entry("hcw", Setting.HEALTHCARE),
            Map.entry("y te", Setting.HEALTHCARE),
            Map.entry("cho", Setting.MARKET),
            Map.entry("market", Setting.MARKET),
            Map.entry("hang xom", Setting.NEIGHBOUR),
            Map.entry("neighbour", Setting.NEIGHBOUR),
            Map.entry("xe", Setting.TRANSPORT),
            Map.entry("transport", Setting.TRANSPORT),
            Map.entry("dam cuoi", Setting.GATHERING),
            Map.entry("dam tang", Setting.GATHERING),
            Map.entry("gathering", Setting.GATHERING));

    private final Scope scope;
    private final CaseReferences references;
    private final Map<String, CaseReference> cases;
    private final Map<UUID, LocalDate> anchors;
    private final ListedPersons.Batch persons;
    private final LocalDate today;

    ContactRowReading(
            Scope scope,
            CaseReferences references,
            Map<String, CaseReference> cases,
            Map<UUID, LocalDate> anchors,
            ListedPersons.Batch persons,
            LocalDate today) {
        this.scope = scope;
        this.references = references;
        this.cases = cases;
        this.anchors = anchors;
        this.persons = persons;
        this.today = today;
    }

    Listed read(MappedRow row) {
        List<CellProblem> problems = new ArrayList<>(0);
        var from = Objects.requireNonNull(row.text("from"));
        var index = cases.get(from);
        if (index == null) {
            problems.add(CellProblem.in("from", "tracing.import.problem.caseUnknown", from));
        }
        var to = row.text("to");
        var exposed = to == null ? null : cases.get(to);
        var on = on(row, index);
        if (on.isAfter(today)) {
            problems.add(CellProblem.in("exposed_on", TracingRule.EXPOSURE_IN_FUTURE.messageKey()));
        }
        NewPerson person = null;
        var typedName = row.text("full_name");
        var name = typedName == null ? to : typedName;
        if (exposed == null && name == null) {
            problems.add(CellProblem.in("full_name", "tracing.import.problem.nameOrId"));
        } else if (exposed == null) {
            person = persons.read(
                    row, Objects.requireNonNull(name), to == null ? null : references.refOf(scope, to), on, problems);
        } else if (index != null && index.person().equals(exposed.person())) {
            problems.add(CellProblem.in("to", TracingRule.SAME_PERSON.messageKey()));
        }
        return new Listed(row, index, exposed, person, on, ref(row), problems);
    }

    /** Without a date: the day on which the case fell ill. */
    private LocalDate on(MappedRow row, @Nullable CaseReference index) {
        var stated = row.date("exposed_on");
        if (stated != null || index == null) {
            return stated == null ? today : stated;
        }
        return anchors.getOrDefault(index.id().value(), today);
    }

    /** The same row again, in whatever order, is the same contact. */
    private String ref(MappedRow row) {
        var text = new TreeMap<>(row.values()).toString().toLowerCase(Locale.ROOT) + scope.home();
        return "row:" + UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static NewContact contact(Listed listed, UUID to) {
        var row = listed.row();
        var index = Objects.requireNonNull(listed.index());
        var setting = setting(row.text("setting"));
        var start = Vietnam.startOf(listed.on());
        return new NewContact(
                index.id().value(),
                index.person().value(),
                to,
                listed.exposed() == null
                        ? Objects.requireNonNull(listed.person()).residence()
                        : listed.exposed().unit(),
                setting,
                exposure(row, start, setting),
                row.number("level"),
                null,
                null,
                null,
                listed.ref());
    }

    private static Exposure exposure(MappedRow row, Instant start, Setting setting) {
        return new Exposure(
                start,
                null,
                metres(row.text("distance")),
                row.number("minutes"),
                yes(row, "closed_space"),
                yes(row, "contact_masked"),
                yes(row, "case_masked"),
                null,
                null,
                null,
                setting == Setting.HOUSEHOLD ? Evidence.HOUSEHOLD : Evidence.INTERVIEW);
    }

    private static @Nullable Boolean yes(MappedRow row, String column) {
        var answer = row.text(column);
        return answer == null ? null : answer.equals("YES");
    }

    private static @Nullable Double metres(@Nullable String text) {
        try {
            return text == null ? null : Double.valueOf(text.replace(',', '.').replaceAll("[^0-9.]", ""));
        } catch (NumberFormatException unclear) {
            return null;
        }
    }

    private static Setting setting(@Nullable String text) {
        var key = " " + (text == null ? "" : SearchKey.of(text)) + " ";
        return SETTINGS.entrySet().stream()
                .filter(word -> key.contains(" " + word.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Setting.OTHER);
    }
}
