package vn.vungxanh.surveillance.traces.web;

import java.time.LocalDate;
import java.util.Map;

/** What was typed to start a run, kept so that a refused form can be shown again. */
public record RunForm(String unit, String from, String to, String depth, String definition) {

    private static final int WEEK = 7;

    static RunForm blank(String unit, LocalDate today) {
        return new RunForm(unit, today.minusDays(WEEK).toString(), today.toString(), "1", "");
    }

    static RunForm typed(Map<String, String> words) {
        return new RunForm(
                words.getOrDefault("unit", ""),
                words.getOrDefault("from", ""),
                words.getOrDefault("to", ""),
                words.getOrDefault("depth", ""),
                words.getOrDefault("definition", ""));
    }
}
