package vn.vungxanh.territory.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.ResourceTable;

/** CT 15, CT 16 and CT 19 as dated data. */
@Component
public class Regimes {

    private final List<Regime> all;

    Regimes() {
        var regimes = new LinkedHashMap<String, Regime>();
        for (var row : ResourceTable.read("zones/measures.csv")) {
            var known = regimes.getOrDefault(
                    row.get("regime"),
                    new Regime(row.get("regime"), row.get("name_vi"), row.get("name_en"), List.of()));
            var sentences = new ArrayList<>(known.sentences());
            sentences.add(new Regime.Sentence(
                    LocalDate.parse(row.get("valid_from")),
                    ResourceTable.day(row.get("valid_to")),
                    row.get("rule_vi"),
                    row.get("rule_en"),
                    row.get("source"),
                    row.get("confidence")));
            regimes.put(known.code(), new Regime(known.code(), known.nameVi(), known.nameEn(), sentences));
        }
        this.all = List.copyOf(regimes.values());
    }

    public List<Regime> all() {
        return all;
    }

    public Optional<Regime> find(String code) {
        return all.stream().filter(regime -> regime.code().equals(code)).findFirst();
    }
}
