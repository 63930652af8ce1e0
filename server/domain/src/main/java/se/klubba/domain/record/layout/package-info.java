/// How a body's documents look: what a template per body settles, and what it never does – the words.
package se.klubba.domain.record.layout;
