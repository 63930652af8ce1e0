-- Files, each kept once by the SHA-256 of its content and never changed: attachments, documents as they were frozen and
-- sealed. The content lies in parts of one mebibyte, so that neither writing nor reading holds a whole file in memory.
-- It is not compressed again: nearly all kinds of files are already.
CREATE TABLE stored_file (
    sha256     bytea       NOT NULL PRIMARY KEY CHECK (octet_length(sha256) = 32),
    media_type text        NOT NULL,
    size       bigint      NOT NULL CHECK (size >= 0),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE stored_file_part (
    sha256  bytea NOT NULL REFERENCES stored_file (sha256) ON DELETE CASCADE,
    part    int   NOT NULL CHECK (part >= 0),
    content bytea NOT NULL,
    PRIMARY KEY (sha256, part)
);

ALTER TABLE stored_file_part ALTER COLUMN content SET STORAGE EXTERNAL;
