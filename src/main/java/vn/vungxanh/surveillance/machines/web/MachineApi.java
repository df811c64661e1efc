package vn.vungxanh.surveillance.machines.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.ImportMode;
import vn.vungxanh.foundation.imports.Imports;
import vn.vungxanh.foundation.imports.NewImport;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.machines.ResultMessages;

/** Results that the machines of a laboratory send, as a file or as HL7 v2. */
@RestController
@RequestMapping("/api/v1/labs")
class MachineApi {

    private final Laboratories laboratories;
    private final Imports imports;
    private final ResultMessages messages;

    MachineApi(Laboratories laboratories, Imports imports, ResultMessages messages) {
        this.laboratories = laboratories;
        this.imports = imports;
        this.messages = messages;
    }

    record Job(UUID id, @Nullable UUID sameFileAs, String follow) {}

    /** A file is stored in the background; its balance is asked for at the address that comes back. */
    @PostMapping(value = "/{id}/results:import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('ENTER_RESULTS') and hasAuthority('IMPORT')")
    ResponseEntity<Job> file(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "good") String mode)
            throws IOException {
        var laboratory = laboratories.get(new LaboratoryId(id));
        var name = file.getOriginalFilename();
        var sent = new NewImport(
                "results",
                name == null ? "" : name,
                null,
                Map.of(),
                Map.of("laboratory", laboratory.id().toString()));
        try (var content = file.getInputStream()) {
            var job = imports.sendAndStore(
                    scope, sent, "none".equalsIgnoreCase(mode) ? ImportMode.NONE : ImportMode.GOOD, content);
            var follow = "/api/v1/imports/" + job.id();
            return ResponseEntity.accepted().location(URI.create(follow)).body(new Job(job.id(), job.sameAs(), follow));
        }
    }

    /** One ORU^R01; the answer is its acknowledgement: AA, or AE when a result was set aside. */
    @PostMapping(
            value = "/{id}/results:import",
            consumes = {
                "application/hl7-v2",
                "application/edi-hl7",
                "x-application/hl7-v2+er7",
                MediaType.TEXT_PLAIN_VALUE
            })
    @PreAuthorize("hasAuthority('ENTER_RESULTS')")
    ResponseEntity<byte[]> message(Scope scope, @PathVariable UUID id, @RequestBody byte[] message) {
        var answer = messages.take(scope, new LaboratoryId(id), new String(message, StandardCharsets.UTF_8));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/hl7-v2;charset=UTF-8"))
                .body(answer.acknowledgement().getBytes(StandardCharsets.UTF_8));
    }
}
