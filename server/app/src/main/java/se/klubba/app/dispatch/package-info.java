/// Sends finished documents, parts of them and reminders by mail, and keeps what was sent to whom and when. Without
/// configuration nothing is sent, and that is said.
@NullMarked
package se.klubba.app.dispatch;

import org.jspecify.annotations.NullMarked;
