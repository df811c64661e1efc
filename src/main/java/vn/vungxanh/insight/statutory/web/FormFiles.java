package vn.vungxanh.insight.statutory.web;

import org.springframework.http.ResponseEntity;
import vn.vungxanh.insight.statutory.Form;
import vn.vungxanh.insight.statutory.Printed;
import vn.vungxanh.platform.shell.Download;

/** A form as a file to keep; its name tells no person. */
final class FormFiles {

    private FormFiles() {}

    static ResponseEntity<byte[]> of(Printed printed, Form form, String shape) {
        var bytes = shape.equals("pdf") ? printed.pdf() : shape.equals("docx") ? printed.docx() : printed.xlsx();
        return new Download(form.kind().id() + "-" + form.id() + "." + shape).of(bytes);
    }
}
