package se.klubba.app.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Talks with one provider: the code flow of OpenID Connect with PKCE, and what a token of the provider's is worth. What JOSE
/// and OAuth ask of us is done by the library of Nimbus; what is decided here is how little we take. Blocks.
///
/// A token is taken if it is signed, by a key of the provider's own, with an algorithm of [Metadata#ALGORITHMS]; comes from
/// this issuer (or a tenant that is let in), is meant for us and for nobody else, is in its time, and answers our own nonce.
final class Provider {

    private static final int PATIENCE_MILLIS = 10_000;

    /// Clocks differ.
    static final int LEEWAY_SECONDS = 30;

    private final ProviderSettings settings;
    private final URI back;
    private final ClientID client;
    private final Metadata.Kept metadata;

    /// A token, code or answer that is not what it should be. The message is for the log, and holds nothing of anybody's.
    static final class Untrue extends Exception {
        private static final long serialVersionUID = 1;

        Untrue(String why, @Nullable Throwable cause) {
            super(why, cause, false, false);
        }
    }

    /// The provider cannot be reached, or is not set up as it says.
    static final class Away extends Exception {
        private static final long serialVersionUID = 1;

        Away(String why, Throwable cause) {
            super(why, cause, false, false);
        }
    }

    /// @param back where the provider sends the browser back to
    Provider(ProviderSettings settings, URI back) {
        this.settings = settings;
        this.back = back;
        this.client = new ClientID(settings.clientId());
        this.metadata = new Metadata.Kept(settings);
    }

    ProviderSettings settings() {
        return settings;
    }

    /// Whether this is its name, or that of a tenant which is let in.
    boolean speaksFor(String issuer) throws Away {
        return metadata.get().issuers().contains(issuer);
    }

    /// Where the browser is to go.
    URI ask(String state, String nonce, String verifier) throws Away {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "email", "profile"), client, back)
                .endpointURI(metadata.get().authorization())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /// Trades the code that the browser brought for a token, and looks the token through.
    Asserted redeem(String code, String nonce, String verifier) throws Away, Untrue {
        return checked(token(code, verifier), nonce);
    }

    private JWT token(String code, String verifier) throws Away, Untrue {
        try {
            var request = request(code, verifier).toHTTPRequest();
            request.setConnectTimeout(PATIENCE_MILLIS);
            request.setReadTimeout(PATIENCE_MILLIS);
            request.setFollowRedirects(false);
            var response = request.send();
            if (response.getStatusCode() >= 500) {
                throw new Away("token endpoint", new IOException("" + response.getStatusCode()));
            }
            var parsed = OIDCTokenResponseParser.parse(response);
            if (!(parsed instanceof OIDCTokenResponse tokens)) {
                var error = parsed.toErrorResponse().getErrorObject().getCode();
                throw new Untrue("the code was not taken: " + error, null);
            }
            var token = tokens.getOIDCTokens().getIDToken();
            if (token == null) throw new Untrue("no ID token", null);
            return token;
        } catch (IOException away) {
            throw new Away("token endpoint", away);
        } catch (ParseException unreadable) {
            throw new Untrue("the token endpoint's answer", unreadable);
        }
    }

    private TokenRequest request(String code, String verifier) throws Away, IOException {
        var grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code), back, new CodeVerifier(verifier));
        var endpoint = metadata.get().token();
        if (settings.secret().isEmpty()) {
            return new TokenRequest.Builder(endpoint, client, grant).build();
        }
        // read each time, so that it can be changed while the server runs
        var secret =
                new Secret(
                        Files.readString(settings.secret().get())
                                .lines()
                                .findFirst()
                                .orElse("")
                                .strip());
        var post =
                metadata.get().authenticates(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        && !metadata.get()
                                .authenticates(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        var proof =
                post ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
        return new TokenRequest.Builder(endpoint, proof, grant).build();
    }

    /// Who an ID token is about.
    Asserted checked(JWT token, String nonce) throws Away, Untrue {
        try {
            var issuer = issuer(token);
            var validator = new IDTokenValidator(issuer, client, metadata.get().selector(), null);
            validator.setMaxClockSkew(LEEWAY_SECONDS);
            var claims = validator.validate(token, new Nonce(nonce));
            forUsAlone(claims);
            return Asserted.of(claims, settings.domains());
        } catch (BadJOSEException | JOSEException bad) {
            throw new Untrue("ID token", bad);
        }
    }

    /// A token for several must say that it was issued to us. The standard only recommends that; we ask for it.
    private void forUsAlone(IDTokenClaimsSet claims) throws Untrue {
        var party = claims.getAuthorizedParty();
        if (party == null && claims.getAudience().size() > 1)
            throw new Untrue("azp is missing", null);
        if (party != null && !party.getValue().equals(client.getValue())) {
            throw new Untrue("azp is somebody else", null);
        }
    }

    /// Which of those that we trust the token says it comes from; whether that is so is seen afterwards, by its signature.
    private Issuer issuer(JWT token) throws Away, Untrue {
        if (!(token instanceof SignedJWT)) throw new Untrue("the token is not signed", null);
        try {
            var named =
                    token.getJWTClaimsSet() == null ? null : token.getJWTClaimsSet().getIssuer();
            if (named == null || !metadata.get().issuers().contains(named)) {
                throw new Untrue("the token is of another issuer", null);
            }
            return new Issuer(named);
        } catch (java.text.ParseException unreadable) {
            throw new Untrue("the token cannot be read", unreadable);
        }
    }

    /// Whose session has ended at the provider (OpenID Connect Back-Channel Logout 1.0).
    LogoutTokenClaimsSet loggedOut(String text) throws Away, Untrue {
        try {
            var token = JWTParser.parse(text);
            var validator =
                    new LogoutTokenValidator(
                            issuer(token), client, false, metadata.get().selector(), null);
            return validator.validate(token);
        } catch (java.text.ParseException | BadJOSEException | JOSEException bad) {
            throw new Untrue("logout token", bad);
        }
    }

    /// Where a browser ends its session at the provider itself; absent if the provider has no such place. The provider asks
    /// its user, since we keep no token to show it.
    Optional<URI> goodbye(URI home) throws Away {
        return metadata.get()
                .endSession()
                .map(place ->
                        new LogoutRequest(place, null, null, client, home, null, null).toURI());
    }
}
