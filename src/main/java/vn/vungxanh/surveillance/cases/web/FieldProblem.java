package vn.vungxanh.surveillance.cases.web;

import java.util.List;

/** What is wrong with a field of a form: a message key and what the sentence names. */
public record FieldProblem(String field, String key, List<Object> details) {

    static FieldProblem of(String field, String key, Object... details) {
        return new FieldProblem(field, key, List.of(details));
    }
}
