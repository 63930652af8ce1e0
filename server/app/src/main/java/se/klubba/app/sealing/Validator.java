package se.klubba.app.sealing;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.klubba.app.sealing.Validation.Signature;
import se.klubba.app.sealing.Validation.Verdict;

/// Looks at the signatures of a PDF with the European Commission's validator. Trusted are the organisation's own certificate
/// and those named beside it; nothing is fetched from anywhere, whatever a file asks for. Blocks.
final class Validator {

    private final SealKey key;

    Validator(SealKey key) {
        this.key = key;
    }

    Validation look(byte[] pdf) {
        try {
            var document = new InMemoryDocument(pdf, "document.pdf", MimeTypeEnum.PDF);
            if (!isPdf(pdf)) return Validation.without(Verdict.UNREADABLE);
            var validator = new PDFDocumentValidator(document);
            validator.setPdfObjFactory(Sealer.sparing());
            validator.setCertificateVerifier(trusting());
            var report = validator.validateDocument().getSimpleReport();
            var found = new ArrayList<Signature>();
            var signatures = validator.getSignatures();
            for (int at = 0; at < signatures.size(); at++) {
                boolean last = at == signatures.size() - 1;
                found.add(signature(report, (PAdESSignature) signatures.get(at), last, pdf.length));
            }
            return Validation.of(found);
        } catch (DSSException unreadable) {
            return Validation.without(Verdict.UNREADABLE);
        }
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > 5 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D';
    }

    private CertificateVerifier trusting() {
        var trusted = new CommonTrustedCertificateSource();
        key.trusted().forEach(trusted::addCertificate);
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        // whoever made the file decides what addresses stand in it
        verifier.setAIASource(null);
        return verifier;
    }

    private static Signature signature(
            SimpleReport report, PAdESSignature signature, boolean last, int length) {
        var id = signature.getId();
        var indication = report.getIndication(id);
        var why = Optional.ofNullable(report.getSubIndication(id));
        boolean whole = !last || endsAt(signature) == length;
        return new Signature(
                Optional.ofNullable(report.getSignedBy(id)).orElse(""),
                time(report.getSigningTime(id)),
                report.getSignatureFormat(id).toString(),
                indication.name(),
                why.map(Enum::name),
                whole && !replaced(signature) ? verdict(indication, why) : addedTo(indication, why),
                report.getSignatureTimestamps(id).stream()
                        .findFirst()
                        .map(stamp ->
                                new Validation.TimeStamp(
                                        stamp.getProducedBy(),
                                        time(stamp.getProductionTime()),
                                        stamp.getIndication().name())));
    }

    /// The place in the file up to which a signature speaks.
    private static long endsAt(PAdESSignature signature) {
        var range = signature.getPdfRevision().getByteRange();
        return (long) range.getSecondPartStart() + range.getSecondPartEnd();
    }

    /// Whether a later part of the file changes more than a further signature does.
    private static boolean replaced(PAdESSignature signature) {
        var later = signature.getPdfRevision().getModificationDetection();
        if (later == null || !later.areModificationsDetected()) return false;
        var changes = later.getObjectModifications();
        return !changes.getUndefinedChanges().isEmpty()
                || !changes.getAnnotCreationChanges().isEmpty();
    }

    private static Verdict addedTo(Indication indication, Optional<SubIndication> why) {
        var verdict = verdict(indication, why);
        return verdict.compareTo(Verdict.ADDED_TO) < 0 ? Verdict.ADDED_TO : verdict;
    }

    private static Verdict verdict(Indication indication, Optional<SubIndication> why) {
        if (indication == Indication.TOTAL_PASSED) return Verdict.VALID;
        if (why.isEmpty()) return Verdict.UNCERTAIN;
        return switch (why.get()) {
            case HASH_FAILURE -> Verdict.CHANGED;
            case SIG_CRYPTO_FAILURE, FORMAT_FAILURE, SIGNED_DATA_NOT_FOUND ->
                    Verdict.SIGNATURE_BROKEN;
            case TRY_LATER -> Verdict.UNCERTAIN;
            // no chain to anybody who is trusted, revoked, expired …
            default ->
                    indication == Indication.TOTAL_FAILED
                            ? Verdict.SIGNATURE_BROKEN
                            : Verdict.NOT_TRUSTED;
        };
    }

    private static Instant time(@Nullable Date date) {
        return date == null ? Instant.EPOCH : date.toInstant();
    }
}
