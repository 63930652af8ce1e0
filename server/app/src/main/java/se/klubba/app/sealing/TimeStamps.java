package se.klubba.app.sealing;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/// Asks a time-stamp service over HTTP (RFC 3161, 3.4), with the JDK's client: one that takes longer than this, or answers
/// with more, is not waited for. Blocks.
final class TimeStamps implements DataLoader {

    private static final long serialVersionUID = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST = 1 << 20;

    @Override
    public byte[] post(String url, byte[] content) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request =
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                            .build();
            var reply = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = reply.body()) {
                if (reply.statusCode() != 200) {
                    throw new DSSException("the time-stamp service says " + reply.statusCode());
                }
                var bytes = body.readNBytes(MOST + 1);
                if (bytes.length > MOST) throw new DSSException("an answer without end");
                return bytes;
            }
        } catch (IOException away) {
            throw new DSSException("the time-stamp service cannot be reached", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DSSException("interrupted", stopping);
        }
    }

    @Override
    public byte[] get(String url) {
        throw new UnsupportedOperationException("time stamps are posted for");
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        throw new UnsupportedOperationException("time stamps are posted for");
    }

    @Override
    public void setContentType(String contentType) {
        // always that of a time-stamp query
    }
}
