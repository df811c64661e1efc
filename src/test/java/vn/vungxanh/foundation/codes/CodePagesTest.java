package vn.vungxanh.foundation.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class CodePagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    Codes codes;

    @Autowired
    KeyRing ring;

    @Autowired
    RevokedCodes revoked;

    @Autowired
    CodeAddress address;

    @Autowired
    Clock clock;

    HouseStaff staff;

    @BeforeEach
    void staff() {
        staff = HouseStaff.of(house);
    }

    @Test
    void thePictureIsReadAsTheAddressOfTheCode() throws Exception {
        var token = codes.issue(CodeKind.DECLARATION, UUID.randomUUID());
        var picture = codes.picture(token);

        var side = picture.side() * 4;
        var pixels = new int[side * side];
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                pixels[y * side + x] = picture.dark(x / 4, y / 4) ? 0xff000000 : 0xffffffff;
            }
        }
        var read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))));

        assertThat(read.getText()).isEqualTo(codes.address(token)).endsWith("/q/" + token);
        assertThat(codes.svg(token)).startsWith("<svg").contains("viewBox");
        assertThat(Codes.tokenIn(read.getText())).isEqualTo(token);
    }

    @Test
    void anExpiredCodeIsRefusedOnAPageForEverybody() throws Exception {
        var yesterday = new Codes(ring, revoked, address, Clock.offset(clock, Duration.ofDays(-2)))
                .issue(CodeKind.PERSON, UUID.randomUUID());

        var answer = answer(get("/q/" + yesterday));

        assertThat(answer.getStatus()).isEqualTo(410);
        assertThat(answer.getContentAsString()).contains("notice warn").doesNotContain("<script");
        assertThat(answer(get("/q/" + yesterday).param("lang", "en")).getContentAsString())
                .contains("lang=\"en\"");
    }

    @Test
    void garbageIsRefusedAndNeverWrittenIntoThePage() throws Exception {
        for (var garbage : new String[] {"é".repeat(1300), "<svg onload=alert(1)>", "' or 1=1 --", "${7*7}"}) {
            var answer = answer(get("/q/{token}", garbage));

            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("notice bad").doesNotContain("<svg onload", "49}");
        }
    }

    @Test
    void staffAskWhetherACodeIsGood() throws Exception {
        var token = codes.issue(CodeKind.DECLARATION, UUID.randomUUID());
        var post = staff.signedIn("103", Role.CHECKPOINT);

        assertThat(answer(get("/api/v1/codes/" + token).with(post)).getContentAsString())
                .contains("\"kind\":\"DECLARATION\"");
        assertThat(answer(get("/api/v1/codes/" + token.substring(1)).with(post)).getContentAsString())
                .contains("codes.rule.UNREADABLE");
        assertThat(answer(get("/api/v1/codes/" + token)).getStatus()).isEqualTo(401);
    }

    @Test
    void onlyAnAdministratorRotatesAndRevokes() throws Exception {
        var administrator = staff.signedIn("11", Role.ADMINISTRATOR);
        var before = ring.signer().number();
        var token = codes.issue(CodeKind.PLACE, UUID.randomUUID());

        assertThat(answer(get("/codes").with(staff.signedIn("11", Role.EPIDEMIOLOGIST)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(get("/codes").with(administrator)).getStatus()).isEqualTo(200);
        assertThat(answer(post("/codes/keys").with(csrf()).with(administrator)).getStatus())
                .isEqualTo(302);
        assertThat(ring.signer().number()).isNotEqualTo(before);

        var typed = post("/codes/revoked").param("code", token).with(csrf()).with(administrator);
        var unreasoned = answer(typed);
        assertThat(unreasoned.getStatus()).isEqualTo(422);
        assertThat(unreasoned.getContentAsString()).contains(token);
        answer(post("/codes/revoked")
                .param("code", token)
                .param("reason", "áp phích bị mất")
                .with(csrf())
                .with(administrator));
        assertThat(answer(get("/q/" + token)).getStatus()).isEqualTo(410);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
