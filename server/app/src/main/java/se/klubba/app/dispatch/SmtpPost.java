package se.klubba.app.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Letters by SMTP.
public final class SmtpPost implements Post {

    private static final int PORT = 587;
    private static final int PORT_TLS = 465;
    private static final long PATIENCE_SECONDS = 120;

    private final MailClient client;
    private final String from;
    private final String host;

    public SmtpPost(Vertx vertx, URI smtp, String from) {
        this.client = MailClient.create(vertx, config(smtp));
        this.from = from;
        this.host = from.substring(from.indexOf('@') + 1);
    }

    private static MailConfig config(URI smtp) {
        boolean tls = "smtps".equals(smtp.getScheme());
        var user = smtp.getRawUserInfo();
        var config =
                new MailConfig()
                        .setHostname(Objects.requireNonNull(smtp.getHost()))
                        .setPort(smtp.getPort() > 0 ? smtp.getPort() : tls ? PORT_TLS : PORT)
                        .setSsl(tls)
                        // a password goes over no open line
                        .setStarttls(
                                tls || user == null
                                        ? StartTLSOptions.OPTIONAL
                                        : StartTLSOptions.REQUIRED)
                        .setLogin(user == null ? LoginOption.DISABLED : LoginOption.REQUIRED)
                        .setKeepAlive(false)
                        .setMaxPoolSize(1);
        if (user != null) {
            int colon = user.indexOf(':');
            config.setUsername(decoded(user.substring(0, colon)))
                    .setPassword(decoded(user.substring(colon + 1)));
        }
        return config;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public Future<Void> send(Letter letter) {
        var message =
                new MailMessage()
                        .setFrom(from)
                        .setTo(letter.to())
                        .setSubject(letter.subject())
                        .setText(letter.text())
                        .addHeader("Message-ID", "<" + letter.id() + "@" + host + ">")
                        .addHeader("Auto-Submitted", "auto-generated")
                        .addHeader("Content-Language", "sv");
        letter.html().ifPresent(message::setHtml);
        var attached = new ArrayList<MailAttachment>();
        letter.invitation().map(SmtpPost::entry).ifPresent(attached::add);
        letter.enclosure()
                .map(file ->
                        MailAttachment.create()
                                .setName(file.name())
                                .setContentType(file.mediaType())
                                .setData(file.content()))
                .ifPresent(attached::add);
        if (!attached.isEmpty()) message.setAttachment(attached);
        return client.sendMail(message)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .<Void>mapEmpty()
                .recover(failure -> Future.failedFuture(named(failure)));
    }

    /// Mail programs know it by its type and method and offer to take it over.
    private static MailAttachment entry(Letter.Invitation invitation) {
        return MailAttachment.create()
                .setName("kallelse.ics")
                .setContentType("text/calendar; charset=utf-8; method=" + invitation.method())
                .setDisposition("inline")
                .setData(Buffer.buffer(invitation.calendar()));
    }

    private static Throwable named(Throwable failure) {
        return failure instanceof SMTPException smtp && smtp.isPermanent()
                ? new Undeliverable(
                        Objects.requireNonNullElse(smtp.getReplyMessage(), "no reply"), smtp)
                : failure;
    }
}
