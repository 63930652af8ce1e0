package se.klubba.app.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.klubba.domain.record.MeetingRecord;

/// For tests of what happens to a PDF after it was written: one, and a machine's judgement on its form.
public final class FormOfPdf {

    private FormOfPdf() {}

    /// An adjusted protocol of some pages.
    public static byte[] protocol() {
        return new PdfWriter().write(ScriptRecord.socsam(MeetingRecord.Standing.ADJUSTED));
    }

    /// What breaks PDF/A-3a or PDF/UA-1.
    public static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var faults = new ArrayList<String>();
        for (var flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (var parser =
                            Foundries.defaultInstance()
                                    .createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                validator.validate(parser).getTestAssertions().stream()
                        .filter(one ->
                                one.getStatus()
                                        == org.verapdf.pdfa.results.TestAssertion.Status.FAILED)
                        .forEach(fault -> faults.add(flavour + ": " + fault.getMessage()));
            }
        }
        return faults;
    }
}
