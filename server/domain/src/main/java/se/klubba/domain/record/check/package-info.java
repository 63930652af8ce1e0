/// What a document should not go to adjustment with, found by looking through the meeting and its texts.
package se.klubba.domain.record.check;
