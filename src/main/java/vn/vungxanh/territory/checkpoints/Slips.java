package vn.vungxanh.territory.checkpoints;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.OpenRoute;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.foundation.codes.Opened;
import vn.vungxanh.foundation.codes.OpensCode;

/** The paper that a post hands to a traveller: a signed code that says nothing by itself. The next post opens it. */
@Component
public class Slips implements OpensCode {

    private final Codes codes;

    Slips(Codes codes) {
        this.codes = codes;
    }

    public String token(PassageId passage) {
        return codes.issue(CodeKind.PASSAGE, passage.value());
    }

    /** The picture of the address that opens it. */
    public String svg(String token) {
        return codes.svg(token);
    }

    /** @throws vn.vungxanh.kernel.RuleBroken what is wrong with it */
    public Opened open(String token) {
        return codes.open(token, CodeKind.PASSAGE);
    }

    @Override
    public CodeKind kind() {
        return CodeKind.PASSAGE;
    }

    @Override
    public String path(String token) {
        return "/checkpoints/slips/" + token;
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Doors {

        @Bean
        OpenRoute openSlips() {
            return new OpenRoute(HttpMethod.GET, "/checkpoints/slips/*");
        }
    }
}
