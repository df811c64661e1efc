package vn.vungxanh.capacity.dispatch.web;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
        return file(press.docx(paper), DocumentPress.DOCX, id + ".docx");
    }

    @GetMapping("/order.pdf")
    ResponseEntity<byte[]> pdf(Scope scope, @PathVariable UUID id) {
        var paper = papers.of(scope, new OrderId(id));
        return file(press.pdf(paper), MediaType.APPLICATION_PDF_VALUE, id + ".pdf");
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("lenh-dieu-dong-" + name)
                                .build()
                                .toString())
                .body(bytes);
    }
}
