package se.klubba.app.identity.openid;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a provider has said of somebody, in a token that holds.
///
/// @param issuer who says it; with a subject it names somebody for ever
/// @param mail an address that the provider itself has made sure is this person's; absent is no address that it has not
/// @param session of the provider, which it names when that ends
record Asserted(String issuer, String subject, Optional<String> mail, Optional<String> session) {

    static Asserted of(IDTokenClaimsSet claims, List<String> domains) {
        return new Asserted(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                verified(claims).filter(mail -> within(mail, domains)),
                Optional.ofNullable(claims.getStringClaim("sid")));
    }

    /// Anybody can write any address into an account of their own in Entra ID, which sends it as `email` and no word on
    /// whether it is theirs. `xms_edov` says that the domain is owned by the tenant ("email domain owner verified"), and has
    /// to be asked for among the optional claims.
    private static Optional<String> verified(IDTokenClaimsSet claims) {
        var sure = yes(claims.getClaim("email_verified")) || yes(claims.getClaim("xms_edov"));
        return sure
                ? Optional.ofNullable(claims.getStringClaim("email"))
                        .map(mail -> mail.strip().toLowerCase(Locale.ROOT))
                        .filter(mail -> mail.indexOf('@') > 0)
                : Optional.empty();
    }

    /// Providers write it as a word and as a number, too.
    private static boolean yes(@Nullable Object claim) {
        return switch (claim) {
            case Boolean word -> word;
            case Number number -> number.intValue() == 1;
            case String text -> text.equals("true") || text.equals("1");
            case null, default -> false;
        };
    }

    private static boolean within(String mail, List<String> domains) {
        return domains.isEmpty() || domains.contains(mail.substring(mail.lastIndexOf('@') + 1));
    }
}
