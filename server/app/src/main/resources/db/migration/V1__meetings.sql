-- The log. A row is never changed and never deleted while the meeting is kept. The key is the lock: two writers that
-- have read the same version cannot both write the next one. hash is SHA-256 over the row before and this one
-- (docs/decisions/0011-hash-chain.md), so body is the very text that was hashed and not jsonb, which reorders.
CREATE TABLE meeting_event (
    meeting_id  text        NOT NULL,
    version     bigint      NOT NULL CHECK (version > 0),
    kind        text        NOT NULL,
    body        text        NOT NULL,
    actor       text,
    happened_at timestamptz NOT NULL,
    hash        bytea       NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (meeting_id, version)
);

-- What each command was answered, stored together with the events that it made, so that the same command sent again
-- gets the first answer. version: the meeting's version after it; null where it was refused.
CREATE TABLE command_answer (
    meeting_id text        NOT NULL,
    person_id  text        NOT NULL,
    command_id text        NOT NULL,
    answer     text        NOT NULL,
    version    bigint,
    at         timestamptz NOT NULL,
    PRIMARY KEY (meeting_id, person_id, command_id)
);

-- Running text: steps in the order in which they were accepted, and now and then the whole text as of a version, so
-- that opening a document does not read all its steps. version counts steps from 1.
CREATE TABLE minutes_step (
    meeting_id text        NOT NULL,
    document   text        NOT NULL,
    version    bigint      NOT NULL CHECK (version > 0),
    step       text        NOT NULL,
    client     text        NOT NULL,
    person     text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (meeting_id, document, version)
);

CREATE TABLE minutes_snapshot (
    meeting_id text        NOT NULL,
    document   text        NOT NULL,
    version    bigint      NOT NULL CHECK (version >= 0),
    content    text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (meeting_id, document)
);

-- People stand as ids in the log; their names stand here alone, where they can be corrected and erased.
CREATE TABLE person (
    id         text        NOT NULL PRIMARY KEY,
    name       text        NOT NULL,
    content    text        NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE body (
    id         text        NOT NULL PRIMARY KEY,
    content    text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE meeting (
    id         text        NOT NULL PRIMARY KEY,
    body_id    text        NOT NULL REFERENCES body (id),
    title      text        NOT NULL,
    date       date        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX meeting_of_body ON meeting (body_id, date);

-- Personal links and the sessions they were turned into. Only hashes are kept: who reads this table can enter nowhere.
CREATE TABLE link (
    token_hash bytea       NOT NULL PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    meeting_id text        NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    person_id  text        NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);

CREATE INDEX link_of_person ON link (meeting_id, person_id);

CREATE TABLE session (
    token_hash bytea       NOT NULL PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    meeting_id text        NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    person_id  text        NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    link_hash  bytea       REFERENCES link (token_hash) ON DELETE SET NULL
);

CREATE INDEX session_of_link ON session (link_hash);
CREATE INDEX session_of_person ON session (meeting_id, person_id);
