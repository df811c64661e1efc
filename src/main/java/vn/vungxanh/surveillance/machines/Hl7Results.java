package vn.vungxanh.surveillance.machines;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.model.v25.group.ORU_R01_ORDER_OBSERVATION;
import ca.uhn.hl7v2.model.v25.message.ORU_R01;
import ca.uhn.hl7v2.model.v25.segment.OBX;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.idgenerator.InMemoryIDGenerator;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.surveillance.testing.ResultWords;
import vn.vungxanh.surveillance.testing.TestResult;

/**
 * Results as machines and laboratory systems send them: HL7 v2 ORU^R01, one message or several after each other, of any
 * version 2.x. The tube is SPM-2 or else OBR-3, the filler's number, or OBR-2; the result is a coded or written OBX-5, the
 * Ct value an OBX of a cycle threshold (LOINC 94642-9 and its kin, or so named).
 */
@Component
class Hl7Results {

    private static final List<String> CT_CODES =
            List.of("94642-9", "94643-7", "94644-5", "94645-2", "94646-0", "94745-0", "94746-8", "94651-0");

    private final HapiContext context = context();

    /** Every 2.x is read as 2.5; nothing is judged twice; no file is written into the folder of the program. */
    private static HapiContext context() {
        var context = new DefaultHapiContext(new CanonicalModelClassFactory("2.5"));
        context.setValidationContext(ValidationContextFactory.noValidation());
        context.getParserConfiguration().setIdGenerator(new InMemoryIDGenerator());
        return context;
    }

    /** @param result null where it could not be read */
    record Said(
            String messageId,
            String barcode,
            @Nullable TestResult result,
            @Nullable BigDecimal ct,
            @Nullable Instant at,
            String raw) {}

    /** @throws HL7Exception when it is no such message */
    List<Said> read(String message, LocalDate today) throws HL7Exception {
        PipeParser parser = context.getPipeParser();
        Message parsed = parser.parse(message);
        if (!(parsed instanceof ORU_R01 results)) {
            throw new HL7Exception("not an ORU^R01: " + parsed.getName());
        }
        List<Said> said = new ArrayList<>();
        for (var patient : results.getPATIENT_RESULTAll()) {
            for (var order : patient.getORDER_OBSERVATIONAll()) {
                said.add(read(results.getMSH().getMessageControlID().encode(), order, today));
            }
        }
        return said;
    }

    /** What the sender waits for: AA when all was taken, AE when a result was set aside. */
    String acknowledge(String message, boolean all, String words) {
        try {
            var answer = context.getPipeParser().parse(message).generateACK();
            var msa = (ca.uhn.hl7v2.model.Segment) answer.get("MSA");
            ca.uhn.hl7v2.util.Terser.set(msa, 1, 0, 1, 1, all ? "AA" : "AE");
            ca.uhn.hl7v2.util.Terser.set(msa, 3, 0, 1, 1, words);
            return answer.encode();
        } catch (HL7Exception | java.io.IOException unreadable) {
            return "MSH|^~\\&|VUNGXANH||||||ACK|0|P|2.5\rMSA|AR||" + words.replace('|', ' ') + "\r";
        }
    }

    private static Said read(String id, ORU_R01_ORDER_OBSERVATION order, LocalDate today) throws HL7Exception {
        TestResult result = null;
        BigDecimal ct = null;
        var raw = new StringBuilder();
        Instant at = null;
        for (var observation : order.getOBSERVATIONAll()) {
            var obx = observation.getOBX();
            var value = value(obx);
            raw.append(raw.isEmpty() ? "" : "; ")
                    .append(obx.getObservationIdentifier().encode())
                    .append('=')
                    .append(value);
            if (isCt(obx)) {
                var read = ResultWords.ct(value);
                ct = read.isPresent() ? read.get().orElse(null) : null;
            } else if (result == null) {
                result = ResultWords.result(value).orElse(null);
            }
            at = time(obx.getDateTimeOfTheObservation().encode(), today, at);
        }
        var obr = order.getOBR();
        at = time(obr.getResultsRptStatusChngDateTime().encode(), today, at);
        return new Said(id, barcode(order), result, ct, at, raw.toString());
    }

    private static String barcode(ORU_R01_ORDER_OBSERVATION order) throws HL7Exception {
        if (order.getSPECIMENReps() > 0) {
            var spm = order.getSPECIMEN(0).getSPM().getSpecimenID();
            var own = spm.getFillerAssignedIdentifier().getEntityIdentifier().encode();
            var placed = spm.getPlacerAssignedIdentifier().getEntityIdentifier().encode();
            if (!placed.isEmpty() || !own.isEmpty()) {
                return placed.isEmpty() ? own : placed;
            }
        }
        var obr = order.getOBR();
        var filler = obr.getFillerOrderNumber().getEntityIdentifier().encode();
        return filler.isEmpty()
                ? obr.getPlacerOrderNumber().getEntityIdentifier().encode()
                : filler;
    }

    /** A coded value by its code, then by its words. */
    private static String value(OBX obx) throws HL7Exception {
        if (obx.getObservationValueReps() == 0) {
            return "";
        }
        var parts = obx.getObservationValue(0).encode().split("\\^", -1);
        for (var part : parts) {
            if (ResultWords.result(part).isPresent() || ResultWords.ct(part).isPresent() && !part.isBlank()) {
                return part;
            }
        }
        return parts[0];
    }

    private static boolean isCt(OBX obx) throws HL7Exception {
        var code = obx.getObservationIdentifier().getIdentifier().encode();
        var text = obx.getObservationIdentifier().getText().encode().toLowerCase(Locale.ROOT);
        return CT_CODES.contains(code)
                || code.equalsIgnoreCase("CT")
                || text.contains("cycle threshold")
                || text.matches(".*\\bct\\b.*");
    }

    private static @Nullable Instant time(String text, LocalDate today, @Nullable Instant known) {
        if (known != null || text.isBlank()) {
            return known;
        }
        var zoned = text.replaceAll("\\.\\d+", "");
        if (zoned.matches("\\d{14}[+-]\\d{4}")) {
            return java.time.OffsetDateTime.parse(
                            zoned, java.time.format.DateTimeFormatter.ofPattern("yyyyMMddHHmmssXX"))
                    .toInstant();
        }
        var local = zoned.replaceAll("[+-]\\d{4}$", "");
        return local.length() == 8
                ? ResultWords.time(
                                local.substring(0, 4) + "-" + local.substring(4, 6) + "-" + local.substring(6), today)
                        .orElse(null)
                : ResultWords.time(local, today).orElse(null);
    }
}
