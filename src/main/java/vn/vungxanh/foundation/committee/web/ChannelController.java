package vn.vungxanh.foundation.committee.web;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Colleagues;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.committee.Answer;
import vn.vungxanh.foundation.committee.Audience;
import vn.vungxanh.foundation.committee.Channel;
import vn.vungxanh.foundation.committee.ChannelFilter;
import vn.vungxanh.foundation.committee.ChannelFilter.Show;
import vn.vungxanh.foundation.committee.CommitteeRule;
import vn.vungxanh.foundation.committee.Message;
import vn.vungxanh.foundation.committee.MessageId;
import vn.vungxanh.foundation.committee.MessageKind;
import vn.vungxanh.foundation.committee.NewMessage;
import vn.vungxanh.platform.attachments.Attachment;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.platform.shell.FormWords;

/** The channel: what is new, one message with who has read it, and writing one. */
@Controller
@RequestMapping("/committee")
@PreAuthorize("hasAuthority('SIT_IN_COMMITTEE')")
class ChannelController {

    private static final int LINES = 30;

    private final Channel channel;
    private final CommitteeForms forms;
    private final Colleagues colleagues;
    private final Units units;

    ChannelController(Channel channel, CommitteeForms forms, Colleagues colleagues, Units units) {
        this.channel = channel;
        this.forms = forms;
        this.colleagues = colleagues;
        this.units = units;
    }

    @GetMapping
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return feed(scope, words, page, FormWords.nothing(CommitteeForms.ROOM), model);
    }

    /** How many messages wait for the reader: asked again by the open page. */
    @GetMapping("/unread")
    String unread(Scope scope, @RequestParam(defaultValue = "0") long seen, Model model) {
        model.addAttribute("unread", channel.unread(scope));
        model.addAttribute("seen", seen);
        return "committee/unread";
    }

    @PostMapping
    ModelAndView post(
            Scope scope,
            @RequestParam MultiValueMap<String, String> words,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) {
        var typed = FormWords.of(CommitteeForms.ROOM, words);
        var above = !scope.may(Permission.ISSUE_DIRECTIVES);
        var message = new NewMessage(
                typed.choice("kind", MessageKind.class, MessageKind.ANNOUNCEMENT),
                typed.of("title"),
                typed.of("body"),
                !typed.of("urgent").isEmpty(),
                typed.choice("audience", Audience.class, above ? Audience.ABOVE : Audience.BELOW),
                forms.units(scope, typed, "units"));
        return forms.done(
                typed,
                model,
                () -> "/committee/messages/"
                        + channel.post(scope, message, Attachment.of(file).orElse(null)),
                again -> feed(scope, Map.of(), 1, again, model));
    }

    @GetMapping("/messages/{id}")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        var message = channel.read(scope, new MessageId(id));
        return show(scope, message, FormWords.nothing(CommitteeForms.ROOM), model);
    }

    @PostMapping("/messages/{id}/answers")
    ModelAndView answer(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of(CommitteeForms.ROOM, words);
        var message = channel.get(scope, new MessageId(id));
        return forms.done(
                typed,
                model,
                () -> {
                    channel.answer(scope, message.id(), typed.of("body"));
                    return "/committee/messages/" + id;
                },
                again -> show(scope, message, again, model));
    }

    @PostMapping("/messages/{id}/pin")
    String pin(Scope scope, @PathVariable UUID id, @RequestParam boolean pinned) {
        channel.pin(scope, new MessageId(id), pinned);
        return "redirect:/committee/messages/" + id;
    }

    @GetMapping("/messages/{id}/files/{file}")
    ResponseEntity<byte[]> file(Scope scope, @PathVariable UUID id, @PathVariable UUID file) {
        return channel.file(scope, new MessageId(id), file).download();
    }

    private String feed(Scope scope, Map<String, String> words, int page, FormWords typed, Model model) {
        var said = new AddressWords(words, CommitteeRule.UNREADABLE_FILTER);
        var filter = new ChannelFilter(
                said.choice("kind", MessageKind.class),
                said.choice("show", Show.class, Show.ALL),
                said.typed("q", 100));
        var found = channel.list(scope, filter, page, LINES);
        var unread = channel.unread(scope);
        model.addAttribute("filter", filter);
        model.addAttribute("messages", found);
        model.addAttribute("unread", unread);
        model.addAttribute("seen", unread);
        model.addAttribute(
                "people",
                colleagues.named(found.items().stream().map(Message::author).toList()));
        model.addAttribute("units", units);
        model.addAttribute("below", scope.may(Permission.ISSUE_DIRECTIVES));
        model.addAttribute(
                "kept",
                new AddressWords.Writing()
                        .put("kind", filter.kind())
                        .put("show", filter.show() == Show.ALL ? null : filter.show())
                        .put("q", filter.words())
                        .words());
        CommitteeForms.fill(typed, model);
        return "committee/channel";
    }

    private String show(Scope scope, Message message, FormWords typed, Model model) {
        var answers = channel.answers(scope, message.id());
        model.addAttribute("message", message);
        model.addAttribute("answers", answers);
        model.addAttribute("files", channel.files(scope, message.id()));
        model.addAttribute("readings", channel.readings(scope, message));
        model.addAttribute(
                "people",
                colleagues.named(new HashSet<>(Stream.concat(
                                Stream.of(message.author()), answers.stream().map(Answer::author))
                        .toList())));
        model.addAttribute("units", units);
        model.addAttribute("mayPin", scope.covers(message.from()));
        model.addAttribute("mayTask", scope.may(Permission.ISSUE_DIRECTIVES));
        CommitteeForms.fill(typed, model);
        return "committee/message";
    }
}
