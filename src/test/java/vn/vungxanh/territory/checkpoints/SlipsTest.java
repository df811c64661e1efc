package vn.vungxanh.territory.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.support.HouseTest;

@HouseTest
class SlipsTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    private Road road;
    private PassageId passage;
    private String token;

    @BeforeEach
    void aPassage() {
        road = new Road(house);
        passage = road.record(road.car(
                        "Tỉnh Sơn La", NewTraveller.named("Quàng Văn Phiếu", 1977, null), NewTraveller.unnamed()))
                .passage();
        token = road.bean(Slips.class).token(passage);
    }

    @Test
    void aPostPrintsASlipWithItsPicture() throws Exception {
        browser.perform(get("/checkpoints/passages/" + passage + "/slip")
                        .with(road.staff.signedIn(Road.DISTRICT, Role.CHECKPOINT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<svg")));
    }

    @Test
    void anybodyWhoScansItSeesThatItIsGoodAndNobodysName() throws Exception {
        browser.perform(get("/q/" + token)).andExpect(redirectedUrl("/checkpoints/slips/" + token));
        var shown = browser.perform(get("/checkpoints/slips/" + token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chốt " + road.code)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).doesNotContain("Quàng").doesNotContain("27A").doesNotContain("1977");
    }

    @Test
    void theNextPostOpensItThoughThePassageLiesElsewhere() throws Exception {
        var next = road.staff.signedIn("099", Role.CHECKPOINT);
        browser.perform(get("/checkpoints/passages/" + passage).with(next)).andExpect(status().isNotFound());
        browser.perform(get("/checkpoints/slips/" + token + "/details").with(next))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Quàng Văn Phiếu")));
        browser.perform(get("/checkpoints/slips/" + token + "/details")).andExpect(status().is3xxRedirection());
        browser.perform(get("/checkpoints/slips/" + token + "/details")
                        .with(road.staff.signedIn("099", Role.BORDER_GUARD)))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatWasStruckOutOrChangedOrIsAnotherKindIsRefused() throws Exception {
        var codes = road.bean(Codes.class);
        for (var bad : new String[] {
            token.substring(0, token.length() - 2) + "xx",
            token.substring(1),
            "x",
            codes.issue(CodeKind.PLACE, passage.value()),
            codes.issue(CodeKind.PASSAGE, passage.value(), road.now().minus(Duration.ofHours(1)))
        }) {
            browser.perform(get("/checkpoints/slips/" + bad)).andExpect(status().is(422));
        }
        road.as(road.district, () -> {
            road.bean(Passages.class).withdraw(road.district, passage, "ghi nhầm");
            return true;
        });
        browser.perform(get("/checkpoints/slips/" + token)).andExpect(status().isGone());
    }
}
