-- Work that follows from what has happened and must be done even if the server dies in the middle: sealing, handing over to
-- a signing service, sending mail, reminding. One row for each thing to do, found again by its name, so that it is ordered
-- once however often it is ordered. taken_until: whoever took it has until then; after that another may.
CREATE TABLE job (
    kind        text        NOT NULL,
    name        text        NOT NULL,
    content     text        NOT NULL,
    due_at      timestamptz NOT NULL,
    attempts    int         NOT NULL DEFAULT 0,
    taken_by    text,
    taken_until timestamptz,
    done_at     timestamptz,
    failure     text,
    PRIMARY KEY (kind, name)
);

CREATE INDEX job_waiting ON job (due_at) WHERE done_at IS NULL;

-- The facts of the log that order work, so that a crash between fact and order loses nothing.
CREATE INDEX event_that_orders ON meeting_event (kind, meeting_id, version)
    WHERE kind IN ('documentAdjusted', 'meetingClosed');

-- What was handed over to a signing service. One attempt at a time for an edition.
CREATE TABLE outside_signing (
    meeting_id text        NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    edition    int         NOT NULL CHECK (edition > 0),
    number     int         NOT NULL CHECK (number > 0),
    asked_by   text        NOT NULL,
    asked_at   timestamptz NOT NULL,
    state      text        NOT NULL,
    reference  text,
    signed     text[]      NOT NULL,
    file       text,
    why        text,
    PRIMARY KEY (meeting_id, edition, number)
);

CREATE UNIQUE INDEX one_outside_signing ON outside_signing (meeting_id, edition)
    WHERE state IN ('ordered', 'waiting');

-- Letters: who was sent what, when, by whom, and what became of it. The id is made of meeting, request and address, so that
-- the same request again sends nothing twice. A letter's text holds no minutes; the document is a kept file.
CREATE TABLE dispatch (
    id         text        NOT NULL PRIMARY KEY,
    meeting_id text        NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    what       text        NOT NULL,
    address    text        NOT NULL,
    asked_by   text,
    asked_at   timestamptz NOT NULL,
    subject    text        NOT NULL,
    body       text        NOT NULL,
    file       text,
    file_name  text,
    state      text        NOT NULL,
    settled_at timestamptz,
    failure    text
);

CREATE INDEX dispatch_of_meeting ON dispatch (meeting_id, asked_at);
