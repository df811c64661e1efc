package vn.vungxanh.territory.screening;

import static vn.vungxanh.foundation.imports.ColumnKind.CHOICE;
import static vn.vungxanh.foundation.imports.ColumnKind.DATE;
import static vn.vungxanh.foundation.imports.ColumnKind.TEXT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.surveillance.cases.ListedPersons;

/** What a paper list of a round may say. */
final class ScreeningImportColumns {

    private ScreeningImportColumns() {}

    static List<ImportColumn> all() {
        var columns = new ArrayList<>(ListedPersons.columns());
        columns.add(ImportColumn.of("asked_on", DATE, "Ngày hỏi", "Asked on")
                .also("Ngày", "Ngày đến", "Ngày sàng lọc")
                .mandatory()
                .orForAllRows()
                .suchAs("20/05/2021"));
        columns.add(ImportColumn.of("outcome", CHOICE, "Kết quả", "Outcome")
                .also("Tình trạng")
                .choosing(List.of(
                        Choice.of("WELL", "Khỏe", "Well", "khoẻ", "bình thường", "không"),
                        Choice.of("SYMPTOMS", "Có dấu hiệu", "Has signs", "có triệu chứng"),
                        Choice.of("AWAY", "Đi vắng", "Away", "vắng"),
                        Choice.of("REFUSED", "Từ chối", "Refused"),
                        Choice.of("MOVED", "Đã chuyển đi", "Moved away", "chuyển")))
                .suchAs("Khỏe"));
        columns.add(ImportColumn.of("signs", TEXT, "Dấu hiệu", "Signs").also("Triệu chứng"));
        columns.add(ImportColumn.of("reason", TEXT, "Lý do", "Reason").also("Ghi chú"));
        return columns;
    }

    /** As people write them, without accents. */
    static Map<String, Question> signs() {
        var words = new HashMap<String, Question>();
        words.put("sot", Question.FEVER);
        words.put("fever", Question.FEVER);
        words.put("ho", Question.COUGH);
        words.put("cough", Question.COUGH);
        words.put("kho tho", Question.BREATHLESS);
        words.put("breathless", Question.BREATHLESS);
        words.put("dau hong", Question.SORE_THROAT);
        words.put("sore throat", Question.SORE_THROAT);
        words.put("mat vi giac", Question.TASTE_LOST);
        words.put("mat khuu giac", Question.TASTE_LOST);
        words.put("tieu chay", Question.DIARRHOEA);
        words.put("tiep xuc", Question.CONTACT);
        words.put("ve tu vung dich", Question.FROM_AFFECTED);
        return words;
    }
}
