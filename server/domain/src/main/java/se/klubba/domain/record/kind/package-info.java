/// The documents that are made from a meeting's record, or go before it: extract, roll-call sheets, announcement, web version,
/// notice. Each is a record of its own, so all writers write it.
package se.klubba.domain.record.kind;
