-- Forms that a document has had: as it stood when the meeting was closed, frozen to be signed, adjusted, sealed, and what
-- was taken from it or added to it. The files themselves lie in stored_file; a row is never changed or deleted. A frozen
-- file whose freezing came too late leaves a row that the log knows nothing of, so the hash is part of the key and readers
-- look for the one that the log names.
CREATE TABLE document_edition (
    meeting_id    text        NOT NULL,
    kind          text        NOT NULL,
    number        int         NOT NULL CHECK (number > 0),
    pdf_sha256    bytea       NOT NULL REFERENCES stored_file (sha256),
    record_sha256 bytea       REFERENCES stored_file (sha256),
    created_at    timestamptz NOT NULL,
    created_by    text,
    note          text,
    PRIMARY KEY (meeting_id, kind, number, pdf_sha256)
);
