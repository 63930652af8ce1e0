/// Routes below `/api` for what people do before and after meetings.
@org.jspecify.annotations.NullMarked
package se.klubba.app.gateway.desk;
