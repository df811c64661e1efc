package vn.vungxanh.insight.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.insight.levels.ByAdjacency;
import vn.vungxanh.insight.levels.ByCivilDefence;
import vn.vungxanh.insight.levels.ByDeclaration;
import vn.vungxanh.insight.levels.ByIncidence;
import vn.vungxanh.insight.levels.ByThreshold;
import vn.vungxanh.insight.levels.ByTransmission;
import vn.vungxanh.insight.levels.LevelRule;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The regulations as dated rows: {@code risk/regimes.csv}. Which one applies on a day follows from the rows. */
@Component
public class RiskRegimes {

    private static final Map<String, LevelRule> RULES = Map.of(
            "adjacency", new ByAdjacency(),
            "incidence", new ByIncidence(),
            "transmission", new ByTransmission(),
            "threshold", new ByThreshold(),
            "declaration", new ByDeclaration(),
            "civil-defence", new ByCivilDefence());

    private final List<RiskRegime> all;

    RiskRegimes() {
        var levels = ResourceTable.read("risk/levels.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("regime"), Collectors.mapping(RiskRegimes::level, Collectors.toList())));
        var read = new HashMap<String, RiskRegime>();
        for (var row : ResourceTable.read("risk/regimes.csv")) {
            var base = DatedRows.given(row, "base");
            var regime =
                    regime(row, base == null ? null : read.get(base), levels.getOrDefault(row.get("id"), List.of()));
            read.put(regime.id(), regime);
        }
        all = read.values().stream()
                .sorted(Comparator.comparingInt(RiskRegime::rank))
                .toList();
    }

    public List<RiskRegime> all() {
        return all;
    }

    public Optional<RiskRegime> find(String id) {
        return all.stream().filter(regime -> regime.id().equals(id)).findFirst();
    }

    /** In force on the day or looked at as a trial, the first to be shown first. */
    public List<RiskRegime> on(LocalDate day) {
        return all.stream().filter(regime -> regime.offeredOn(day)).toList();
    }

    /** The one that is asked for, or the first of the day. */
    public RiskRegime chosen(@Nullable String id, LocalDate day) {
        if (id != null && !id.isBlank()) {
            return find(id.strip()).orElseThrow(() -> RiskRule.UNKNOWN_REGIME.broken(id));
        }
        return on(day).stream().findFirst().orElseThrow(() -> RiskRule.REGIME_NOT_IN_FORCE.broken(day));
    }

    private static RiskLevel level(CSVRecord row) {
        return new RiskLevel(
                Integer.parseInt(row.get("level")),
                row.get("name_vi"),
                row.get("name_en"),
                DatedRows.given(row, "colour"));
    }

    private static RiskRegime regime(CSVRecord row, @Nullable RiskRegime base, List<RiskLevel> levels) {
        var method = row.get("method");
        var rule = RULES.get(method);
        if (rule == null) {
            throw new IllegalStateException("risk/regimes.csv names an unknown method " + method);
        }
        return new RiskRegime(
                row.get("id"),
                rule,
                Integer.parseInt(row.get("rank")),
                base,
                LocalDate.parse(row.get("valid_from")),
                DatedRows.day(row, "valid_to"),
                Integer.parseInt(row.get("early_days")),
                row.get("name_vi"),
                row.get("name_en"),
                row.get("short"),
                row.get("source"),
                row.get("confidence"),
                levels);
    }
}
