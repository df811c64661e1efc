package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A poster is printed, two telephones without a script scan it; the trace of them is held by TracedByPosterTest. */
class CheckInStoryTest extends InABrowser {

    private static final String ILL = "Sùng A Tình Cờ";
    private static final String MET = "Lường Thị Tình Cờ";

    @Test
    void whoScansThePosterStandsOnTheListOfThePlace() throws Exception {
        var officer = signIn(desktop(), "sipaphin");
        officer.navigate("/checkins?q=phong+kham");
        officer.locator("main tbody th a").first().click();
        var place = officer.url();
        var sheet = officer.waitForPopup(
                () -> officer.locator("form[action$='/poster'] button").click());
        sheet.waitForLoadState();
        var address = scanned(sheet);
        photograph(sheet, "checkins-poster");

        checkIn(officer, address, ILL, true);
        checkIn(officer, address, MET, false);

        officer.navigate(place + "/guests");
        assertThat(officer.locator("main tbody").innerText()).contains(ILL, MET);
        photograph(officer, "checkins-guests-desktop");
        isAccessible(officer);
    }

    @Test
    void theEntranceReadsACardByAHandScanner() {
        var page = signIn(phone(), "sipaphin");
        page.navigate("/checkins/scan");
        page.locator("#place").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(0));
        page.locator("main form .button.primary").click();
        page.locator("#code")
                .pressSequentially("011090004321|123456789|Vừ A Quét|01021990|Nam|Xã Si Pa Phìn, Huyện Nậm Pồ, Tỉnh Điện Biên|");
        page.keyboard().press("Enter");

        page.locator("#scanned h2").waitFor();
        assertThat(page.locator("#scanned h2").innerText()).contains("V. A. Quét", "···321");
        assertThat(page.locator("#code").inputValue()).isEmpty();
        photograph(page, "checkins-scan-phone");
        isAccessible(page);
    }

    private void checkIn(Page beside, String address, String name, boolean pictures) {
        try (var telephone = beside.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("vi-VN")
                        .setViewportSize(360, 780))) {
            var page = telephone.newPage();
            page.navigate(address);
            if (pictures) {
                photograph(page, "checkins-here-phone");
            }
            page.locator("#name").fill(name);
            page.locator("#birthYear").fill("1990");
            page.locator("main form .button").first().click();
            assertThat(page.locator("main form[action$='/out']").count()).isEqualTo(1);
            if (pictures) {
                photograph(page, "checkins-done-phone");
                page.navigate(address);
                assertThat(page.locator("input[name=known]").count()).isEqualTo(1);
                photograph(page, "checkins-one-tap-phone");
            }
        }
    }

    /** As a telephone's camera reads it from the sheet. */
    private static String scanned(Page sheet) throws Exception {
        var image = ImageIO.read(
                new ByteArrayInputStream(sheet.locator("svg.qr").screenshot()));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
