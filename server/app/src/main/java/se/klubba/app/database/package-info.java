/// The way to PostgreSQL: an embedded one or a configured one, its migrations, its pool and its notifications.
@NullMarked
package se.klubba.app.database;

import org.jspecify.annotations.NullMarked;
