package vn.vungxanh.insight.risk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;

/** What is tested as the committee of {@link Province} sees it. */
public abstract class InTheProvince {

    @Autowired
    protected MockMvc browser;

    @Autowired
    protected ApplicationContext house;

    protected Province province;
    protected RequestPostProcessor committee;

    @BeforeEach
    protected void place() {
        province = new Province(house);
        committee = province.staff.signedIn(Province.CODE, Role.COMMITTEE);
    }

    /** The page says these words of the language, and no message is missing. */
    protected void opens(MockHttpServletRequestBuilder page, String language, String words) throws Exception {
        browser.perform(page.param("lang", language).with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(not(containsString("??"))));
    }
}
