package vn.vungxanh.care.isolation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.figures.CheckedForm;
import vn.vungxanh.platform.figures.WatchedRecord;

/** What the duties room may know of this one: when something was entered last, and which fields are missing. */
@Configuration(proxyBeanMethods = false)
class StaysWatched {

    @Bean
    WatchedRecord watchedStaysAtHome() {
        return new WatchedRecord("stays.home", "isolation.published_watch", "/isolation/stays?unit={unit}");
    }

    @Bean
    WatchedRecord watchedStaysAtSites() {
        return new WatchedRecord("stays.site", "isolation.published_watch", "/isolation/sites/{keeper}");
    }

    @Bean
    CheckedForm siteForm() {
        return new CheckedForm("SITE", "isolation.published_forms", "/isolation/{record}", "sites");
    }

    @Bean
    CheckedForm stayForm() {
        return new CheckedForm("STAY", "isolation.published_forms", "/isolation/{record}", "stays");
    }
}
