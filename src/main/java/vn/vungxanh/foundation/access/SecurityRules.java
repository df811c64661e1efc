package vn.vungxanh.foundation.access;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.vungxanh.platform.intake.OpenGate;

/**
 * Four doors: files that hold nothing of anybody, what is open to everybody, the API without a session, and pages with
 * one. Which authority a route asks for stands at the route itself ({@code @PreAuthorize}).
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityRules {

    static final String[] FILES = {
        "/*.css", "/*.js", "/*.svg", "/*.png", "/*.ico", "/*.webmanifest", "/assets/**", "/robots.txt"
    };
    static final String OPEN = "/open";
    static final String[] PUBLIC = {
        "/login",
        "/login/**",
        "/access/first/**",
        "/access/password/**",
        "/error",
        "/actuator/health",
        "/v3/api-docs/**"
    };

    /** Nobody reads them, and they were a third of the work that a small request makes (ADR 0026). */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain doorForFiles(HttpSecurity http) throws Exception {
        return http.securityMatcher(FILES)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::onFiles)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    /** Nobody is signed in behind it, so a forged request of another site could do no more than its sender. */
    @Bean
    @Order(2)
    SecurityFilterChain doorForEverybody(HttpSecurity http, ObjectProvider<OpenRoute> open, OpenGate gate)
            throws Exception {
        return http.securityMatcher(new OrRequestMatcher(Stream.concat(
                                open.stream().map(route -> withDefaults().matcher(route.method(), route.pattern())),
                                Stream.of(withDefaults().matcher(OPEN)))
                        .map(RequestMatcher.class::cast)
                        .toList()))
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::onPages)
                .addFilterAfter(gate.filter(), HeaderWriterFilter.class)
                .authorizeHttpRequests(all -> all.anyRequest()
                        .access((who, request) -> new AuthorizationDecision(!OtherSites.sent(request.getRequest()))))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain doorForApi(HttpSecurity http, BasicSignIn basic, ApiRefusals refusals) throws Exception {
        return http.securityMatcher("/api/**")
                .authenticationManager(new ProviderManager(basic))
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::onPages)
                .httpBasic(sign -> sign.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        refuse -> refuse.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access((who, request) -> new AuthorizationDecision(
                                who.get() instanceof StaffAuthentication && !OtherSites.sent(request.getRequest()))))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain doorForPages(
            HttpSecurity http,
            FormSignIn form,
            PageRefusals refusals,
            ScriptRefusals toScripts,
            SignInOutcome outcome,
            KeepsAccountCurrent keeps)
            throws Exception {
        return http.authenticationManager(new ProviderManager(form))
                .securityContext(
                        context -> context.securityContextRepository(new HttpSessionSecurityContextRepository()))
                .headers(SecurityHeaders::onPages)
                .formLogin(login -> login.loginPage("/login")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(outcome.success())
                        .failureHandler(outcome))
                .logout(out -> out.logoutSuccessUrl("/login?out")
                        .addLogoutHandler(
                                new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE))))
                .exceptionHandling(refuse -> refuse.defaultAuthenticationEntryPointFor(toScripts, ScriptRequests::sent)
                        .defaultAuthenticationEntryPointFor(refusals, any -> true)
                        .defaultAccessDeniedHandlerFor(toScripts, ScriptRequests::sent)
                        // one alone would serve every request
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), any -> true))
                .addFilterAfter(keeps.filter(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.TRACE)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }
}
