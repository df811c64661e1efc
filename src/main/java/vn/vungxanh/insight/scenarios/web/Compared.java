package vn.vungxanh.insight.scenarios.web;

import vn.vungxanh.insight.scenarios.Answer;
import vn.vungxanh.insight.scenarios.Plan;

/** One of two that stand side by side. */
public record Compared(Plan plan, Answer answer) {}
