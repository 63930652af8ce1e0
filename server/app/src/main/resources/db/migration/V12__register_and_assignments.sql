-- Whether the first § was set by hand. Else it is settled when the meeting opens, from what the body's meetings have given
-- until then. What was planned before this column keeps the number that it was planned with.
ALTER TABLE meeting ADD COLUMN number_by_hand boolean NOT NULL DEFAULT true;

-- What meetings leave behind, made from their logs and texts and from nothing else: these tables may be emptied at any time
-- and fill again when somebody asks (docs/decisions/0037-a-register-made-from-the-logs.md). A row here says up to where a
-- meeting's log and texts have been read; a meeting whose log is another length is read anew, whole.
CREATE TABLE register_position (
    meeting_id text   NOT NULL PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
    version    bigint NOT NULL,
    steps      bigint NOT NULL
);

-- readers: the persons whom the page of the meeting would show it to. open: nobody
-- at all is shut out from the item. everybody: that, and the document is done, so whoever belongs to the body may, too.
CREATE TABLE register_entry (
    meeting_id text    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    kind       text    NOT NULL CHECK (kind IN ('title', 'minutes', 'decision', 'attachment')),
    key        text    NOT NULL,
    item       text    NOT NULL,
    number     int,
    title      text    NOT NULL,
    body       text    NOT NULL,
    readers    text[]  NOT NULL,
    open       boolean NOT NULL,
    everybody  boolean NOT NULL,
    words      tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('swedish', body)) STORED,
    PRIMARY KEY (meeting_id, kind, key)
);

CREATE INDEX register_entry_words ON register_entry USING gin (words);

CREATE TABLE assignment (
    meeting_id    text    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    id            text    NOT NULL,
    item          text    NOT NULL,
    number        int,
    title         text    NOT NULL,
    assignee      text,
    assignee_kind text    NOT NULL,
    task          text    NOT NULL,
    sub_tasks     text[]  NOT NULL,
    due           date,
    readers       text[]  NOT NULL,
    open          boolean NOT NULL,
    everybody     boolean NOT NULL,
    PRIMARY KEY (meeting_id, id)
);

-- What a later meeting was told of an assignment. It counts where that meeting is one of the same body.
CREATE TABLE assignment_report (
    meeting_id text    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    item       text    NOT NULL,
    number     int,
    of_meeting text    NOT NULL,
    of_id      text    NOT NULL,
    result     text    NOT NULL CHECK (result IN ('reported', 'done', 'dropped')),
    told       text,
    readers    text[]  NOT NULL,
    open       boolean NOT NULL,
    everybody  boolean NOT NULL,
    PRIMARY KEY (meeting_id, item, of_meeting, of_id)
);

CREATE INDEX assignment_report_of ON assignment_report (of_meeting, of_id);

CREATE TABLE carried_item (
    meeting_id text    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    item       text    NOT NULL,
    number     int,
    title      text    NOT NULL,
    how        text    NOT NULL CHECK (how IN ('notReached', 'tabled', 'referred')),
    why        text,
    told       text,
    to_body    text,
    readers    text[]  NOT NULL,
    open       boolean NOT NULL,
    everybody  boolean NOT NULL,
    PRIMARY KEY (meeting_id, item)
);
