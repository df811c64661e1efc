package vn.vungxanh.foundation.directives;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class DirectivesMenu {

    @Bean
    MenuEntry directivesEntry() {
        return new MenuEntry("directives.title", "/directives", MenuGroup.DESK, 800, "VIEW_FIGURES");
    }
}
