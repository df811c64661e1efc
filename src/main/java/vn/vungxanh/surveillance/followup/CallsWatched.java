package vn.vungxanh.surveillance.followup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.figures.CheckedForm;
import vn.vungxanh.platform.figures.WatchedRecord;

/** What the duties room may know of this one: when something was entered last, and which fields are missing. */
@Configuration(proxyBeanMethods = false)
class CallsWatched {

    @Bean
    WatchedRecord watchedCalls() {
        return new WatchedRecord("calls", "followup.published_watch", "/followup/contacts?unit={unit}");
    }

    @Bean
    CheckedForm closeContactForm() {
        return new CheckedForm("F1", "followup.published_forms", "/followup/contacts/{record}", "contacts");
    }

    @Bean
    CheckedForm furtherContactForm() {
        return new CheckedForm("F2", "followup.published_forms", "/followup/contacts/{record}", "contacts");
    }
}
