package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Report 88 of the morning before, by all who write it: the officer, the owner of a part, the leader who signs. */
class ReportStoryTest extends InABrowser {

    private static final String MORNING = "2021-05-23T06:00";

    @Test
    void theOfficerDraftsTheOwnersCommentTheLeaderSignsAndALateFigureIsCorrectedInTheNextOne() throws IOException {
        var draft = drafted(signIn(desktop(), "cdc"));
        commented(signIn(desktop(), "congan"), draft);
        var number = signed(signIn(desktop(), "bcd"), draft);
        corrected(signIn(desktop(), "cdc"), draft, number);
    }

    /** The figures stand there by themselves, and the data suggest sentences. */
    private String drafted(Page page) {
        page.navigate("/reporting/daily?unit=11&asOf=" + MORNING);
        assertThat(page.locator("main .paper")).containsText("trường hợp mắc COVID-19");
        click(page, "Lập dự thảo để ký");
        page.waitForURL("**/reporting/reports/*");
        var draft = page.url();

        var proposal = page.locator("#p-III .proposals li").first();
        proposal.locator("button").click();
        assertThat(page.locator("#p-III textarea[name='III.text']")).hasValue(java.util.regex.Pattern.compile("\\[\\["));
        photograph(page, "report-draft-desktop");
        isAccessible(page);
        return draft;
    }

    /** The police answer for a part of it: they say something and agree. */
    private void commented(Page page, String draft) {
        page.navigate(draft);
        var part = page.locator("details.part:has(textarea[id='c-II.2.2'])");
        part.locator("summary").click();
        part.locator("textarea[name=words]").fill("Vụ thứ năm đang xác minh, chưa tính.");
        part.locator("form[action$='/comments'] button").click();
        assertThat(part).containsText("Vụ thứ năm đang xác minh");
        part.locator("summary").click();
        part.locator("button[value=agree]").click();
        assertThat(part.locator("summary .badge.good")).isVisible();
    }

    private String signed(Page page, String draft) throws IOException {
        page.navigate(draft);
        assertThat(page.locator("main")).containsText("Vụ thứ năm đang xác minh");
        page.locator("form[action$='/review'] button").click();
        assertThat(page.locator("main")).containsText("bcd");
        page.locator("#reason").fill("Số liệu Lào đang chờ đối chiếu");
        click(page, "Ký và khóa");

        assertThat(page.locator("main .notice.good")).containsText("Trần Thị Ban Chỉ Đạo");
        var number = page.locator("h1").innerText().replaceAll(",.*", "");
        assertThat(page.locator("main .paper")).containsText(number);
        photograph(page, "report-signed-desktop");
        isAccessible(page);
        assertThat(begins(page, "PDF")).isEqualTo("%PDF");
        assertThat(begins(page, "DOCX")).isEqualTo("PK\u0003\u0004");
        assertThat(begins(page, "XLSX")).isEqualTo("PK\u0003\u0004");
        return number;
    }

    /** It comes after the cut-off: the signed report stays, says so beside it, and the next one corrects it. */
    private void corrected(Page page, String draft, String number) {
        page.navigate("/reporting/external");
        page.locator("#figure").selectOption("I.2.hospitals");
        page.locator("#value").fill("3");
        page.locator("#asOf").fill(MORNING);
        page.locator("#source").fill("Bộ Y tế, đính chính");
        page.locator("form[action='/reporting/external'] button").click();
        page.waitForURL("**/reporting/external#**");

        page.navigate(draft);
        assertThat(page.locator("main .paper")).containsText("02 bệnh viện tuyến Trung ương");
        assertThat(page.locator("main aside")).containsText("I.2.hospitals");

        page.navigate("/reporting/daily?unit=11&asOf=2021-05-24T06:00");
        click(page, "Lập dự thảo để ký");
        page.waitForURL("**/reporting/reports/*");
        assertThat(page.locator("main .paper")).containsText("so với Báo cáo số " + number);
        assertThat(page.locator("main .paper")).containsText("đã báo 2, nay là 3 (+1)");
    }

    private static void click(Page page, String words) {
        page.locator("main button", new Page.LocatorOptions().setHasText(words)).first().click();
    }

    private static String begins(Page page, String format) throws IOException {
        var file = page.waitForDownload(() ->
                page.locator("main a.button", new Page.LocatorOptions().setHasText(format)).click());
        return new String(Files.readAllBytes(file.path()), 0, 4, StandardCharsets.ISO_8859_1);
    }
}
