-- What went out with a notice: the papers of its agenda as they were called and the files as they were, in the order in which
-- the notice lists them. Stored before the notice's row in document_edition, of whose file they are the papers; never changed
-- and never deleted, whatever becomes of the attachments at the meeting. No file: it was sent separately, or later.
CREATE TABLE notice_paper (
    meeting_id    text  NOT NULL,
    notice_sha256 bytea NOT NULL REFERENCES stored_file (sha256),
    number        int   NOT NULL CHECK (number > 0),
    item          text  NOT NULL,
    title         text  NOT NULL,
    separately    boolean NOT NULL,
    file_sha256   bytea REFERENCES stored_file (sha256),
    media_type    text,
    size          bigint,
    file_name     text,
    pages         int,
    PRIMARY KEY (meeting_id, notice_sha256, number)
);
