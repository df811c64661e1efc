package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.foundation.people.PeopleQueries;

/** The entrance scans by the camera: Chromium's camera plays a film on which the code is held before it. */
class CameraStoryTest extends InABrowser {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final String CARD =
            "011090004387|123456789|Vừ A Máy Ảnh|01021990|Nam|Xã Si Pa Phìn, Huyện Nậm Pồ, Tỉnh Điện Biên|";

    @Autowired
    Codes codes;

    @Autowired
    Units units;

    @Autowired
    PeopleQueries people;

    private Browser withCamera;
    private CameraFilm film;
    private Page page;

    @BeforeEach
    void holdTheTelephone() throws IOException {
        film = new CameraFilm(Files.createTempDirectory("camera").resolve("film.y4m"));
        film.showsNothing();
        withCamera = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installedChromium())
                        .setArgs(Stream.concat(
                                        QUIET.stream(),
                                        Stream.of(
                                                "--use-fake-ui-for-media-stream",
                                                "--use-fake-device-for-media-stream",
                                                "--use-file-for-fake-video-capture=" + film.file()))
                                .toList()));
        page = withCamera
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("vi-VN")
                        .setPermissions(List.of("camera"))
                        .setViewportSize(360, 780))
                .newPage();
        signIn(page, "sipaphin");
    }

    @AfterEach
    void putItAway() throws IOException {
        withCamera.close();
        Files.deleteIfExists(film.file());
    }

    @Test
    void cardsAndPersonalCodesAreStoredAndAllElseIsRefusedWithASentence() throws IOException {
        page.navigate("/checkins?q=phong+kham");
        page.locator("main tbody th a").first().click();
        var place = page.url();
        var name = page.locator("h1").innerText();
        var sheet = page.waitForPopup(
                () -> page.locator("form[action$='/poster'] button").click());
        sheet.waitForLoadState();
        var poster = ImageIO.read(
                new ByteArrayInputStream(sheet.locator("svg.qr").screenshot()));
        sheet.close();
        page.navigate("/checkins/scan?place=" + place.substring(place.lastIndexOf('/') + 1));
        photograph(page, "camera-before-phone");

        film.shows(CARD);
        scan(".notice.good", "V. A. M. Ảnh");
        isAccessible(page);
        film.shows(codes.address(codes.issue(CodeKind.PERSON, somebody())));
        scan(".notice.good", "G. ");
        film.shows(poster);
        scan(".notice.bad", "mã của một địa điểm");
        film.shows(forged(codes.address(codes.issue(CodeKind.PERSON, somebody()))));
        scan(".notice.bad", "không");
        film.shows("https://example.org/quang-cao");
        scan(".notice.bad", "Hãy quét lại");

        film.showsTorn(CARD, 0.6);
        page.locator("[data-scan-camera]").click();
        assertThat(page.locator("[data-scan-hint]")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        photograph(page, "camera-torn-phone");
        isAccessible(page);
        page.locator("[data-scan-stop]").click();

        page.navigate(place + "/guests");
        assertThat(page.locator("main tbody")).containsText("Vừ A Máy Ảnh");
        assertThat(page.locator("h1")).containsText(name.split("\n")[0].strip());
    }

    @Test
    void whoForbidsTheCameraIsToldAndCanType() {
        page.context().clearPermissions();
        page.addInitScript("navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))");
        page.navigate("/checkins/scan");
        page.locator("main form .button.primary").click();

        page.locator("[data-scan-camera]").click();

        assertThat(page.locator("#camera")).containsText("Không mở được máy ảnh");
        assertThat(page.locator("#code")).isVisible();
        assertThat(page.locator("[data-scan-camera]")).isVisible();
    }

    /** The camera goes on for as long as it is wanted, and what it cannot read is said, not guessed. */
    private void scan(String notice, String words) {
        page.locator("[data-scan-camera]").click();
        assertThat(page.locator("#camera video")).isVisible();
        var answer = page.locator("#scanned " + notice);
        assertThat(answer).containsText(words);
        assertThat(answer).isInViewport();
        photograph(page, "camera-" + notice.substring(8) + "-phone");
        page.locator("[data-scan-stop]").click();
        assertThat(page.locator("#camera")).isHidden();
    }

    private static String forged(String address) {
        var last = address.charAt(address.length() - 10);
        return address.substring(0, address.length() - 10) + (last == 'A' ? 'B' : 'A')
                + address.substring(address.length() - 9);
    }

    private UUID somebody() {
        var scope = Scope.ofProgram(units.byCode("03199", DAY).orElseThrow().id(), units);
        return ActingAs.call(scope, () -> people.search(scope, "Giàng", 5)).get(0).id().value();
    }
}
