/// Signing in through providers of OpenID Connect: Entra ID, Keycloak and others, several at once.
@org.jspecify.annotations.NullMarked
package se.klubba.app.identity.openid;
