/// How things are said and written in a Swedish document: phrases, dates, ranges, numbers, the alphabet. Pure functions.
package se.klubba.domain.record.swedish;
