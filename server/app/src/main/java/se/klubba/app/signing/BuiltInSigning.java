package se.klubba.app.signing;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.function.Function;
import se.klubba.app.sealing.Seals;
import se.klubba.app.sealing.Validation;

/// Signing here. Each person, signed in, confirms the hash of the frozen file: that is a fact of the log, which nobody can
/// change afterwards. When the last has done so the file is sealed with the organisation's certificate, so that it shows by
/// itself, wherever it goes, that it is the file that was confirmed.
public final class BuiltInSigning implements Signing {

    private static final String REASON = "Justerat dokument: bekräftat av samtliga undertecknare";

    private final Seals seals;
    private final Function<String, Future<Buffer>> files;

    /// @param files the content of a kept file by its SHA-256
    public BuiltInSigning(Seals seals, Function<String, Future<Buffer>> files) {
        this.seals = seals;
        this.files = files;
    }

    @Override
    public String name() {
        return "Klubba";
    }

    /// Nothing is to be begun: the page asks those who are to confirm.
    @Override
    public Future<String> begin(Request request, Buffer pdf) {
        return Future.succeededFuture(request.sha256());
    }

    /// @param reference of the file to seal: the frozen one, or that with the signatures of a service
    @Override
    public Future<Standing> look(String reference, Request request) {
        if (!request.signers().isEmpty()) {
            return Future.succeededFuture(new Standing.Waiting(List.of()));
        }
        var words = new Seals.Words(REASON, request.place(), request.body());
        return files.apply(reference)
                .compose(pdf -> seals.seal(pdf, words))
                .compose(this::looked)
                .map(sealed -> new Standing.Signed(List.of(), sealed));
    }

    /// A seal that does not hold is not handed to anybody.
    private Future<Buffer> looked(Buffer sealed) {
        return seals.validate(sealed)
                .compose(found ->
                        found.verdict() == Validation.Verdict.VALID
                                ? Future.succeededFuture(sealed)
                                : Future.failedFuture(
                                        new NotValid("the seal is " + found.verdict())));
    }

    /// It was not signed in a way that holds.
    static final class NotValid extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotValid(String message) {
            super(message);
        }
    }

    @Override
    public Future<Void> withdraw(String reference) {
        return Future.succeededFuture();
    }
}
