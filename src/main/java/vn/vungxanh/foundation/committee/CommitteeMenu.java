package vn.vungxanh.foundation.committee;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class CommitteeMenu {

    @Bean
    MenuEntry committeeEntry() {
        return new MenuEntry("committee.title", "/committee", MenuGroup.DESK, 810, "SIT_IN_COMMITTEE");
    }
}
