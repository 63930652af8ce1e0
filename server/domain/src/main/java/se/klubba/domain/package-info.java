/// What a meeting is. Knows the JDK only; nothing here is null, and what may be absent is an `Optional`.
package se.klubba.domain;
