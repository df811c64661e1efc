package vn.vungxanh.foundation.committee.web;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.committee.Audience;
import vn.vungxanh.foundation.committee.DecisionId;
import vn.vungxanh.foundation.committee.MeetingId;
import vn.vungxanh.foundation.committee.Meetings;
import vn.vungxanh.foundation.committee.MinutesPapers;
import vn.vungxanh.foundation.committee.NewMeeting;
import vn.vungxanh.foundation.committee.Participant;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.FormWords;

/** Meetings: called, written down, their decisions made into tasks. */
@Controller
@RequestMapping("/committee/meetings")
@PreAuthorize("hasAuthority('SIT_IN_COMMITTEE')")
class MeetingController {

    private static final int LINES = 30;
    private static final String HERE = "/committee/meetings";

    private final Meetings meetings;
    private final MinutesPapers papers;
    private final DocumentPress press;
    private final CommitteeForms forms;
    private final Units units;

    MeetingController(Meetings meetings, MinutesPapers papers, DocumentPress press, CommitteeForms forms, Units units) {
        this.meetings = meetings;
        this.papers = papers;
        this.press = press;
        this.forms = forms;
        this.units = units;
    }

    @GetMapping
    String list(Scope scope, @RequestParam(defaultValue = "1") int page, Model model) {
        return all(scope, page, FormWords.nothing(CommitteeForms.ROOM), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    ModelAndView call(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of(CommitteeForms.ROOM, words);
        var meeting = new NewMeeting(
                typed.of("title"),
                typed.instant("startsAt", Vietnam.startOf(forms.today())),
                typed.of("place"),
                typed.given("video"),
                typed.of("chair"),
                typed.of("secretary"),
                typed.of("agenda"),
                typed.choice("audience", Audience.class, Audience.OWN),
                forms.units(scope, typed, "units"));
        return forms.done(
                typed, model, () -> HERE + "/" + meetings.call(scope, meeting), again -> all(scope, 1, again, model));
    }

    @GetMapping("/{id}")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        return show(scope, new MeetingId(id), FormWords.nothing(CommitteeForms.ROOM), model);
    }

    @PostMapping("/{id}/minutes")
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    ModelAndView write(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of(CommitteeForms.ROOM, words);
        var version = typed.number("version", 0);
        var participants = new ArrayList<Participant>();
        typed.of("attended").lines().forEach(name -> seat(participants, name, true));
        typed.of("absent").lines().forEach(name -> seat(participants, name, false));
        return forms.done(
                typed,
                model,
                () -> {
                    meetings.write(scope, new MeetingId(id), version, typed.of("minutes"), participants);
                    return HERE + "/" + id;
                },
                again -> show(scope, new MeetingId(id), again, model));
    }

    @PostMapping("/{id}/decisions")
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    ModelAndView decide(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of(CommitteeForms.ROOM, words);
        var unit = forms.unit(scope, typed, "unit");
        var form = typed.id("form");
        var due = typed.given("dueOn") == null ? null : typed.day("dueOn", forms.today());
        return forms.done(
                typed,
                model,
                () -> {
                    meetings.decide(
                            scope,
                            new MeetingId(id),
                            form == null ? UUID.randomUUID() : form,
                            typed.of("words"),
                            unit,
                            typed.given("office"),
                            due);
                    return HERE + "/" + id + "#decisions";
                },
                again -> show(scope, new MeetingId(id), again, model));
    }

    /** One click: the decision is a task of the unit that it names. */
    @PostMapping("/{id}/decisions/{decision}/task")
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    ModelAndView give(Scope scope, @PathVariable UUID id, @PathVariable UUID decision, Model model) {
        var typed = FormWords.nothing(CommitteeForms.ROOM);
        return forms.done(
                typed,
                model,
                () -> {
                    meetings.give(scope, new DecisionId(decision));
                    return HERE + "/" + id + "#decisions";
                },
                again -> show(scope, new MeetingId(id), again, model));
    }

    @GetMapping("/{id}/minutes.docx")
    ResponseEntity<byte[]> docx(Scope scope, @PathVariable UUID id) {
        return new Download("bien-ban.docx").of(press.docx(papers.paper(scope, new MeetingId(id))));
    }

    @GetMapping("/{id}/minutes.pdf")
    ResponseEntity<byte[]> pdf(Scope scope, @PathVariable UUID id) {
        return new Download("bien-ban.pdf").of(press.pdf(papers.paper(scope, new MeetingId(id))));
    }

    private static void seat(ArrayList<Participant> participants, String name, boolean attended) {
        if (!name.isBlank()) {
            participants.add(new Participant(name.strip(), attended));
        }
    }

    private String all(Scope scope, int page, FormWords typed, Model model) {
        model.addAttribute("meetings", meetings.list(scope, page, LINES));
        model.addAttribute("units", units);
        model.addAttribute("mayCall", scope.may(Permission.ISSUE_DIRECTIVES));
        CommitteeForms.fill(typed, model);
        return "committee/meetings";
    }

    private String show(Scope scope, MeetingId id, FormWords typed, Model model) {
        var meeting = meetings.get(scope, id);
        model.addAttribute("meeting", meeting);
        model.addAttribute("participants", meetings.participants(scope, id));
        model.addAttribute("decisions", meetings.decisions(scope, id));
        model.addAttribute("units", units);
        model.addAttribute("mayWrite", scope.may(Permission.ISSUE_DIRECTIVES) && scope.covers(meeting.unit()));
        model.addAttribute("fresh", UUID.randomUUID());
        CommitteeForms.fill(typed, model);
        return "committee/meeting";
    }
}
