package vn.vungxanh.capacity.dispatch.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.capacity.dispatch.OrderId;
import vn.vungxanh.capacity.dispatch.OrderPapers;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.shell.Download;

/** An order as a file. */
@Controller("dispatchPaperController")
@RequestMapping("/dispatch/orders/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
class PaperController {

    private final OrderPapers papers;
    private final DocumentPress press;

    PaperController(OrderPapers papers, DocumentPress press) {
        this.papers = papers;
        this.press = press;
    }

    @GetMapping("/order.docx")
    ResponseEntity<byte[]> docx(Scope scope, @PathVariable UUID id) {
        var paper = papers.of(scope, new OrderId(id));
        return new Download("lenh-dieu-dong-" + id + ".docx").of(press.docx(paper));
    }

    @GetMapping("/order.pdf")
    ResponseEntity<byte[]> pdf(Scope scope, @PathVariable UUID id) {
        var paper = papers.of(scope, new OrderId(id));
        return new Download("lenh-dieu-dong-" + id + ".pdf").of(press.pdf(paper));
    }
}
