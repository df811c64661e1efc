package vn.vungxanh.insight.analytics.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Figures as a file that a spreadsheet opens with its letters. */
final class CsvFile {

    private CsvFile() {}

    static ResponseEntity<String> of(String name, CharSequence lines) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .body("\ufeff" + lines);
    }
}
