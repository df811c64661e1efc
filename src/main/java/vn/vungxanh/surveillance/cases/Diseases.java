package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated list of notifiable diseases, and those that a province adds. */
@Component
public class Diseases {

    private final List<Disease> all;

    /** @param further a table like the program's own, of diseases that the province watches besides */
    Diseases(@Value("${vungxanh.diseases:}") @Nullable Resource further) {
        var known = new ArrayList<>(ResourceTable.read("cases/diseases.csv", Diseases::read));
        if (further != null) {
            known.addAll(
                    ResourceTable.read(further).stream().map(Diseases::read).toList());
        }
        this.all = List.copyOf(known);
    }

    private static Disease read(CSVRecord row) {
        return new Disease(
                row.get("code"),
                row.get("name_vi"),
                row.get("name_en"),
                row.get("icd10"),
                row.get("deadline"),
                ResourceTable.day(row.get("valid_from")),
                ResourceTable.day(row.get("valid_to")),
                row.get("source"));
    }

    public Optional<Disease> byCode(String code) {
        return all.stream().filter(disease -> disease.code().equals(code)).findFirst();
    }

    /** By code, ICD-10 code or name in either language, without accents; null text means COVID-19. */
    public Optional<Disease> resolve(@Nullable String text) {
        var key = text == null ? "covid 19" : SearchKey.of(text);
        return all.stream()
                .filter(disease -> SearchKey.of(disease.code()).equals(key)
                        || SearchKey.of(disease.nameVi()).equals(key)
                        || SearchKey.of(disease.nameVi()).equals("benh " + key)
                        || SearchKey.of(disease.nameEn()).equals(key)
                        || List.of(disease.icd10().split(";")).contains(text))
                .findFirst();
    }

    /** One row a disease, as it stands on that day or, where no list was in force, as it first stood. */
    public List<Disease> on(LocalDate day) {
        return all.stream()
                .filter(disease -> disease.validOn(day))
                .filter(disease -> disease.equals(all.stream()
                        .filter(other -> other.code().equals(disease.code()) && other.validOn(day))
                        .findFirst()
                        .orElse(disease)))
                .toList();
    }
}
