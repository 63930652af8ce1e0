-- How the documents of a body are set, and which words the web version of a meeting's document leaves out.
CREATE TABLE body_layout (
    body_id    text        PRIMARY KEY,
    content    text        NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL
);

CREATE TABLE web_mask (
    meeting_id text        PRIMARY KEY,
    words      text[]      NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL
);
