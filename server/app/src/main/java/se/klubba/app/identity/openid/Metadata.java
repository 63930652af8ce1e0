package se.klubba.app.identity.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a provider tells of itself (OpenID Connect Discovery 1.0), and its keys: fetched when one is named that we do not
/// know, but not over and over for names that nobody has.
///
/// @param issuers as they may stand in a token
record Metadata(
        OIDCProviderMetadata told,
        Set<String> issuers,
        JWSVerificationKeySelector<SecurityContext> selector) {

    /// Signatures with a key of two halves: what is public cannot sign, and "none" is none.
    static final List<JWSAlgorithm> ALGORITHMS =
            List.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MOST_BYTES = 1 << 20;
    private static final long KEYS_MILLIS = Duration.ofMinutes(15).toMillis();
    private static final long BETWEEN_FETCHES_MILLIS = Duration.ofSeconds(5).toMillis();

    /// Entra ID names itself with this where it stands for many tenants, and in each token with the tenant's own name.
    private static final String TENANT = "{tenantid}";

    /// No URI has it; it takes the place of the braces, which none may have.
    private static final String ANY = "any-tenant";

    static Metadata fetch(ProviderSettings settings) throws IOException {
        var web = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
        var address = URI.create(settings.issuer() + "/.well-known/openid-configuration");
        var text = web.retrieveResource(address.toURL()).getContent();
        try {
            var told = OIDCProviderMetadata.parse(text.replace(TENANT, ANY));
            var metadata = new Metadata(told, issuers(settings, told), selector(told, web));
            for (var place : metadata.places()) {
                if (!ProviderSettings.safe(place))
                    throw new IOException("not over https: " + place);
            }
            return metadata;
        } catch (ParseException unreadable) {
            throw new IOException("discovery: " + unreadable.getMessage(), unreadable);
        }
    }

    /// It must be the one that we were told of: else whoever answers there could speak for another.
    private static Set<String> issuers(ProviderSettings settings, OIDCProviderMetadata told)
            throws IOException {
        var named = told.getIssuer().getValue();
        if (named.contains(ANY)) {
            if (settings.tenants().isEmpty())
                throw new IOException("which tenants are let in is not set");
            return settings.tenants().stream()
                    .map(tenant -> named.replace(ANY, tenant))
                    .collect(Collectors.toSet());
        }
        var given = settings.issuer().toString();
        if (!named.equals(given) && !named.equals(given + "/")) {
            throw new IOException("it names itself " + named + ", not " + given);
        }
        return Set.of(named);
    }

    private static JWSVerificationKeySelector<SecurityContext> selector(
            OIDCProviderMetadata told, DefaultResourceRetriever web) throws IOException {
        JWKSource<SecurityContext> keys =
                JWKSourceBuilder.<SecurityContext>create(told.getJWKSetURI().toURL(), web)
                        .cache(KEYS_MILLIS, PATIENCE_MILLIS)
                        .refreshAheadCache(false)
                        .rateLimited(BETWEEN_FETCHES_MILLIS)
                        .build();
        return new JWSVerificationKeySelector<>(new HashSet<>(ALGORITHMS), keys);
    }

    private List<URI> places() throws IOException {
        if (told.getAuthorizationEndpointURI() == null || told.getTokenEndpointURI() == null) {
            throw new IOException("it names no place to sign in at");
        }
        return List.of(
                told.getAuthorizationEndpointURI(),
                told.getTokenEndpointURI(),
                told.getJWKSetURI());
    }

    URI authorization() {
        return told.getAuthorizationEndpointURI();
    }

    URI token() {
        return told.getTokenEndpointURI();
    }

    Optional<URI> endSession() {
        return Optional.ofNullable(told.getEndSessionEndpointURI()).filter(ProviderSettings::safe);
    }

    boolean authenticates(ClientAuthenticationMethod method) {
        var methods = told.getTokenEndpointAuthMethods();
        return methods == null
                ? method.equals(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                : methods.contains(method);
    }

    /// Remembers it for an hour. What failed is tried again by whoever comes next.
    static final class Kept {

        private static final long NANOS = Duration.ofHours(1).toNanos();

        private final ProviderSettings settings;
        private @Nullable Metadata lately;
        private long fetched;

        Kept(ProviderSettings settings) {
            this.settings = settings;
        }

        synchronized Metadata get() throws Provider.Away {
            if (lately != null && System.nanoTime() - fetched < NANOS) return lately;
            try {
                var fresh = fetch(settings);
                lately = fresh;
                fetched = System.nanoTime();
                return fresh;
            } catch (IOException | IllegalArgumentException away) {
                throw new Provider.Away("discovery", away);
            }
        }
    }
}
