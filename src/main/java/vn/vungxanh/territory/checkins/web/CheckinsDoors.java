package vn.vungxanh.territory.checkins.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import vn.vungxanh.foundation.access.OpenRoute;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.OpensCode;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

@Configuration(proxyBeanMethods = false)
class CheckinsDoors {

    static final String HERE = "/checkins/here/";

    @Bean
    OpenRoute checkInPages() {
        return OpenRoute.of(HERE + "**");
    }

    @Bean
    OpenRoute checkInApi() {
        return new OpenRoute(HttpMethod.POST, "/api/v1/checkins");
    }

    @Bean
    MenuEntry checkinsEntry() {
        return new MenuEntry("checkins.menu", "/checkins", MenuGroup.AREA, 335, Permission.VIEW_FIGURES.name());
    }

    @Bean
    OpensCode posters() {
        return new OpensCode() {
            @Override
            public CodeKind kind() {
                return CodeKind.PLACE;
            }

            @Override
            public String path(String token) {
                return HERE + token;
            }
        };
    }
}
