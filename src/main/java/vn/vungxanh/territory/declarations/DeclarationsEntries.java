package vn.vungxanh.territory.declarations;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import vn.vungxanh.foundation.access.OpenRoute;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.NamesBearer;
import vn.vungxanh.foundation.codes.OpensCode;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.platform.shell.OpenEntry;
import vn.vungxanh.surveillance.cases.CasePanel;

/** What this room plugs into others: lines of the menu, doors for everybody, its part of the page of a case. */
@Configuration(proxyBeanMethods = false)
class DeclarationsEntries {

    @Bean
    MenuEntry declarationsMenu() {
        return new MenuEntry("declarations.menu", "/declarations", MenuGroup.AREA, 320, "VIEW_CASES");
    }

    @Bean
    MenuEntry triageMenu() {
        return new MenuEntry("declarations.triage.menu", "/declarations/triage", MenuGroup.AREA, 325, "TRIAGE");
    }

    @Bean
    OpenRoute declaringIsOpen() {
        return OpenRoute.of("/declarations/new/**");
    }

    @Bean
    OpenRoute lookingUpIsOpen() {
        return OpenRoute.of("/declarations/mine/**");
    }

    @Bean
    OpenRoute personalCodesAreOpen() {
        return OpenRoute.of("/declarations/code/**");
    }

    @Bean
    OpensCode personalCode() {
        return new OpensCode() {
            @Override
            public CodeKind kind() {
                return CodeKind.PERSON;
            }

            @Override
            public String path(String token) {
                return "/declarations/code/" + token;
            }
        };
    }

    /** The subject of a personal code is the person; the signature says that it is one of ours. */
    @Bean
    NamesBearer bearerOfPersonalCode() {
        return new NamesBearer() {
            @Override
            public CodeKind kind() {
                return CodeKind.PERSON;
            }

            @Override
            public Optional<UUID> personOf(UUID subject) {
                return Optional.of(subject);
            }
        };
    }

    @Bean
    OpenRoute declaringByProgramIsOpen() {
        return new OpenRoute(HttpMethod.POST, "/api/v1/declarations");
    }

    @Bean
    OpenEntry declareEntry() {
        return new OpenEntry(100, "/declarations/new", "declarations.open.declare");
    }

    @Bean
    OpenEntry mineEntry() {
        return new OpenEntry(110, "/declarations/mine", "declarations.open.mine");
    }

    @Bean
    CasePanel declarationsPanel() {
        return CasePanel.of(320, "declarations.panel.title", id -> "/declarations/cases/" + id.value() + "/panel");
    }
}
