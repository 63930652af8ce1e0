/// The doors: HTTP, the WebSocket, and who may come in. Knows the features; they never know it.
@org.jspecify.annotations.NullMarked
package se.klubba.app.gateway;
