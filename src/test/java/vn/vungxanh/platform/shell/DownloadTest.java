package vn.vungxanh.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadTest {

    @Test
    void theEndingOfTheNameSaysWhatTheFileIs() {
        var paper = new Download("quyet-dinh.pdf").of(new byte[] {1});
        var table = new Download("so-lieu.csv").of("a,b");

        assertThat(paper.getHeaders().getContentType()).hasToString("application/pdf");
        assertThat(table.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(table.getBody()).isEqualTo("a,b".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new Download("chay-di.exe")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFileIsSavedAndKeptByNobodyOnTheWay() throws IOException {
        var response = new MockHttpServletResponse();

        new Download("danh-sach.xlsx").to(response).write(7);

        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"danh-sach.xlsx\"");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getContentAsByteArray()).containsExactly(7);
    }

    @Test
    void aTableBeginsWithTheMarkByWhichASpreadsheetKnowsItsLetters() {
        var table = new Download("so-lieu.csv").table(new StringBuilder("tên\r\n"));

        assertThat(table.getBody()).isEqualTo("\ufefftên\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNameMayHaveVietnameseLetters() {
        var header = Download.saved("Danh sách - Lỗi.xlsx");

        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo("Danh sách - Lỗi.xlsx");
    }
}
