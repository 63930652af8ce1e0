package se.klubba.app.sealing;

import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.PdfObjectModificationType;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// Whether a file that came back is the very document that was handed out.
///
/// It has to begin with the same bytes: a service that writes the document anew may have written another. And since a PDF may
/// replace, after its end, anything that stood before, what was added may only be signatures: so the objects of both are
/// compared as the validator does it when something stands after a signature.
public enum Same {
    /// The same document, with signatures added.
    YES,
    /// The very same bytes: nobody has signed it.
    NOTHING_ADDED,
    /// It does not begin with what was handed out.
    ANOTHER,
    /// It begins so, but what was added changes what is read.
    REWRITTEN,
    /// It cannot be read.
    UNREADABLE;

    static Same of(byte[] handedOut, byte[] cameBack) {
        if (cameBack.length < handedOut.length) return ANOTHER;
        if (!Arrays.equals(handedOut, 0, handedOut.length, cameBack, 0, handedOut.length)) {
            return ANOTHER;
        }
        if (cameBack.length == handedOut.length) return NOTHING_ADDED;
        try (var before = reader(handedOut);
                var after = reader(cameBack)) {
            if (before.getNumberOfPages() != after.getNumberOfPages()) return REWRITTEN;
            var changes = new DefaultPdfObjectModificationsFinder().find(before, after);
            boolean more =
                    !changes.getAnnotCreationChanges().isEmpty()
                            || !changes.getUndefinedChanges().stream().allMatch(Same::firstForm);
            return more || !onlySignatures(after.getPDDocument()) ? REWRITTEN : YES;
        } catch (IOException | DSSException unreadable) {
            return UNREADABLE;
        }
    }

    /// The first signature brings the form that holds the signatures.
    private static boolean firstForm(ObjectModification change) {
        return change.getActionType() == PdfObjectModificationType.CREATION
                && change.getObjectTree().toString().equals("/Catalog /AcroForm");
    }

    /// Our documents have no form; so whatever is in it came with the signatures, and may be nothing else.
    private static boolean onlySignatures(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) return true;
        if (form.hasXFA() || form.getNeedAppearances()) return false;
        for (var field : form.getFieldTree()) {
            if (!(field instanceof PDSignatureField)) return false;
        }
        return true;
    }

    private static PdfBoxDocumentReader reader(byte[] pdf) throws IOException {
        return new PdfBoxDocumentReader(
                new InMemoryDocument(pdf, "document.pdf", MimeTypeEnum.PDF));
    }
}
