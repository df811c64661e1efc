package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The epidemiologist sends a line list of measles with one good row, one wrong date and one place that does not exist. */
class ImportStoryTest extends InABrowser {

    private static final String LINE_LIST = """
            Mã,Bệnh,Họ và tên,Giới,Năm sinh,Xã,Huyện,Phân loại,Ngày khởi phát,Ngày khẳng định,Ngày báo cáo
            TD-1,Bệnh sởi,Giàng A Thử,Nam,1990,Si Pa Phìn,Nậm Pồ,Xác định,20/05/2021,22/05/2021,22/05/2021
            TD-2,Bệnh sởi,Vừ Thị Thử,Nữ,1985,Si Pa Phìn,Nậm Pồ,Xác định,31/02/2021,22/05/2021,22/05/2021
            TD-3,Bệnh sởi,Lò Văn Thử,Nam,1970,Xã Không Có,Nậm Pồ,Xác định,20/05/2021,22/05/2021,22/05/2021
            """;

    @Test
    void goodRowsAreStoredAndWrongOnesAreExplained() {
        var page = signIn(desktop(), "cdc");
        page.navigate("/imports/new?kind=cases");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "thu.csv", "text/csv", LINE_LIST.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button.primary").first().click();
        photograph(page, "import-preview-desktop");
        isAccessible(page);

        page.locator("main form[action$='/check'] button.primary").click();
        var store = page.locator("main form[action$='/store'] button");
        store.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        photograph(page, "import-checked-desktop");
        store.click();

        PlaywrightAssertions.assertThat(page.locator("main a[href$='/errors.xlsx']")).isVisible();
        photograph(page, "import-done-desktop");
        isAccessible(page);
        assertThat(page.locator("main").innerText()).contains("2");
    }
}
