package vn.vungxanh.foundation.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class CommitteePagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    Clock clock;

    RequestPostProcessor committee;
    RequestPostProcessor commune;

    @BeforeEach
    void people() {
        committee = HouseStaff.of(house).signedIn("11", Role.COMMITTEE);
        commune = HouseStaff.of(house).signedIn("03199", Role.UNIT_OFFICER);
    }

    @Test
    void aMessageWithAFileReachesTheCommuneAndIsRead() throws Exception {
        var title = "Hỏa tốc " + UUID.randomUUID();
        var here = led(browser.perform(multipart("/committee")
                .file(new MockMultipartFile("file", "công điện.pdf", "application/pdf", "%PDF-1.7".getBytes()))
                .param("kind", "ANNOUNCEMENT")
                .param("urgent", "true")
                .param("title", title)
                .param("body", "Các đơn vị thực hiện ngay.\nBáo cáo trước 17 giờ.")
                .param("audience", "BELOW")
                .with(committee)
                .with(csrf())));
        browser.perform(get("/committee?show=unread").with(commune))
                .andExpect(content().string(containsString(title)));
        browser.perform(get(here).with(commune))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("công điện.pdf")));
        browser.perform(get("/committee?show=unread").with(commune))
                .andExpect(content().string(not(containsString(title))));
        browser.perform(post(here + "/answers").with(commune).with(csrf()).param("body", "Đã rõ"))
                .andExpect(status().is3xxRedirection());
        browser.perform(get(here).with(committee)).andExpect(content().string(containsString("Đã rõ")));
        browser.perform(get("/committee/unread").with(commune)).andExpect(status().isOk());
        browser.perform(get("/committee").with(HouseStaff.of(house).signedIn("11", Role.LABORATORY)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aRefusedMessageComesBackWithWhatWasTyped() throws Exception {
        browser.perform(form("/committee").param("title", "").param("body", "Nội dung còn nguyên"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nội dung còn nguyên")));
        browser.perform(form("/committee/meetings")
                        .param("title", "Họp")
                        .param("startsAt", "2021-05-24T14:00")
                        .param("place", "Hội trường")
                        .param("chair", "Chủ tịch")
                        .param("agenda", "Một")
                        .param("video", "http://khong-an-toan"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("http://khong-an-toan")));
    }

    @Test
    void aDecisionOfAMeetingBecomesATaskOnceAndTheMinutesArePrinted() throws Exception {
        var here = led(browser.perform(form("/committee/meetings")
                .param("title", "Họp Ban Chỉ đạo")
                .param("startsAt", "2021-05-24T14:00")
                .param("place", "Hội trường")
                .param("chair", "Chủ tịch")
                .param("agenda", "Đánh giá tình hình\nGiao việc")
                .param("audience", "BELOW")
                .param("video", "https://hop.example.vn/bcd")));
        browser.perform(form(here + "/minutes")
                        .param("version", "1")
                        .param("attended", "Đ/c A, Sở Y tế\nĐ/c B, Công an tỉnh")
                        .param("minutes", "Cuộc họp thống nhất."))
                .andExpect(status().is3xxRedirection());
        browser.perform(form(here + "/minutes").param("version", "1").param("minutes", "Muộn"))
                .andExpect(status().isConflict());
        var due = Vietnam.dayOf(clock.instant()).plusDays(2).toString();
        browser.perform(form(here + "/decisions").param("words", "Không ai làm"))
                .andExpect(status().is3xxRedirection());
        browser.perform(form(here + "/decisions")
                        .param("words", "Lập chốt kiểm soát")
                        .param("unit", "11")
                        .param("office", "Công an tỉnh")
                        .param("dueOn", due))
                .andExpect(status().is3xxRedirection());

        var page = page(here);
        var deeds = Pattern.compile(here + "/decisions/[0-9a-f-]+/task")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
        browser.perform(form(deeds.get(0))).andExpect(status().isUnprocessableContent());
        browser.perform(form(deeds.get(1))).andExpect(status().is3xxRedirection());
        browser.perform(form(deeds.get(1))).andExpect(status().is3xxRedirection());
        var after = page(here);
        var at = after.indexOf("/tasks/");
        assertThat(page(after.substring(at, after.indexOf('"', at))))
                .contains("Lập chốt kiểm soát", "Công an tỉnh", here);
        for (var paper : List.of("/minutes.docx", "/minutes.pdf")) {
            browser.perform(get(here + paper).with(commune)).andExpect(status().isOk());
        }
        browser.perform(get("/committee/meetings").with(commune)).andExpect(status().isOk());
        browser.perform(post(here + "/decisions").with(commune).with(csrf())).andExpect(status().isForbidden());
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address).with(committee))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder form(String address) {
        return post(address).with(committee).with(csrf());
    }

    private static String led(ResultActions answer) throws Exception {
        return Objects.requireNonNull(answer.andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
