package se.klubba.app.sealing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.ServiceLoaderPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.service.SecureRandomNonceSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;

/// Puts the organisation's seal on a PDF: a PAdES signature, baseline B, or T where a time-stamp service is configured.
///
/// The bytes that are given stay as they are; the seal is added after them. So whoever has the file that was signed by people
/// finds it, byte for byte, at the beginning of the sealed one, and earlier signatures go on holding. Nothing is drawn on the
/// page: readers show the seal in their panel of signatures, and PDF/A and PDF/UA hold as before.
///
/// Blocks, for a second or so.
final class Sealer {

    private static final TimeZone SWEDEN = TimeZone.getTimeZone("Europe/Stockholm");

    /// Beyond this much a PDF is kept in a file while it is worked on.
    private static final long MEMORY = 64L << 20;

    private final SealKey key;
    private final SealSettings settings;

    Sealer(SealKey key, SealSettings settings) {
        this.key = key;
        this.settings = settings;
    }

    /// @return the sealed file, which begins with `pdf`
    /// @throws Seals.Unusable if the key does not serve or there is no time stamp to be had
    byte[] seal(byte[] pdf, Seals.Words words, Instant now) {
        try (var open = key.open()) {
            var parameters = parameters(open, words, now);
            var document = new InMemoryDocument(pdf, "document.pdf", MimeTypeEnum.PDF);
            var service = service();
            var asked = service.getDataToSign(document, parameters);
            var signed = open.token().sign(asked, parameters.getDigestAlgorithm(), open.entry());
            return bytes(service.signDocument(document, parameters, signed));
        } catch (DSSException fault) {
            throw new Seals.Unusable("the document could not be sealed", fault);
        }
    }

    private PAdESSignatureParameters parameters(SealKey.Open key, Seals.Words words, Instant now) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(
                settings.timeStamps().isPresent()
                        ? SignatureLevel.PAdES_BASELINE_T
                        : SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.entry().getCertificate());
        parameters.setCertificateChain(key.entry().getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.setSigningTimeZone(SWEDEN);
        parameters.setReason(words.reason());
        parameters.setLocation(words.place());
        parameters.setSignerName(words.by());
        parameters.setAppName("Klubba");
        return parameters;
    }

    private PAdESService service() {
        var service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(sparing());
        settings.timeStamps()
                .ifPresent(url -> {
                    var source = new OnlineTSPSource(url.toString(), new TimeStamps());
                    // so that an old answer cannot be played again
                    source.setNonceSource(new SecureRandomNonceSource());
                    service.setTspSource(source);
                });
        return service;
    }

    /// Reads large files from the disk instead of holding all they consist of.
    static IPdfObjFactory sparing() {
        var factory = new ServiceLoaderPdfObjFactory();
        factory.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.mixed(MEMORY));
        // no pictures of pages: what a later part of a file changes is seen in its objects
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }

    private static byte[] bytes(DSSDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
        return out.toByteArray();
    }
}
