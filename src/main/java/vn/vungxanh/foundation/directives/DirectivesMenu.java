package vn.vungxanh.foundation.directives;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;

@Configuration(proxyBeanMethods = false)
class DirectivesMenu {

    @Bean
    MenuEntry directivesEntry() {
        return new MenuEntry("directives.title", "/directives", 800, "VIEW_FIGURES");
    }
}
