package se.klubba.app.form;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;
import se.klubba.app.document.Look;
import se.klubba.app.files.Files;
import se.klubba.app.files.Sha256;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.record.layout.Layout;

/// The template of a body together with the image that it names.
public final class Looks {

    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg");
    private static final int LARGEST_LOGO = 1 << 20;

    private final Templates templates;
    private final Files files;

    public Looks(Templates templates, Files files) {
        this.templates = templates;
        this.files = files;
    }

    public Future<Look> of(BodyId body) {
        return templates.layout(body).compose(this::with);
    }

    public Future<Look> with(Layout layout) {
        if (layout.logo().isEmpty())
            return Future.succeededFuture(new Look(layout, Optional.empty()));
        var logo = layout.logo().get();
        return files.get(new Sha256(logo.file()))
                .map(found ->
                        new Look(
                                layout,
                                found.filter(Looks::fit)
                                        .map(file ->
                                                Look.Picture.of(
                                                        file.mediaType(),
                                                        file.content().getBytes(),
                                                        logo.description()))));
    }

    /// @return fails with [IllegalArgumentException] where the logo is no image that we print
    public Future<Look> checked(Layout layout) {
        return with(layout)
                .map(look -> {
                    if (layout.logo().isPresent() && look.logo().isEmpty()) {
                        throw new IllegalArgumentException(
                                "logo: not a PNG or JPEG of at most 1 MB that is kept here");
                    }
                    return look;
                });
    }

    private static boolean fit(Files.Stored file) {
        return IMAGES.contains(file.mediaType()) && file.content().length() <= LARGEST_LOGO;
    }
}
