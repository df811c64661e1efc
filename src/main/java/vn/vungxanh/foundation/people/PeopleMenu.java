package vn.vungxanh.foundation.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class PeopleMenu {

    @Bean
    MenuEntry doubtfulPairs() {
        return new MenuEntry(
                "people.doubtful.title", "/people/doubtful", MenuGroup.DATA, 300, Permission.MERGE_PEOPLE.name());
    }
}
