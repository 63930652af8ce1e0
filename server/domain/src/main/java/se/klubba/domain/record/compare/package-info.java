/// What differs between two documents, § by § and word by word.
package se.klubba.domain.record.compare;
