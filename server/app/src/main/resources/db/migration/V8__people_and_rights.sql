-- The directory: who is known here, beyond one meeting. mail is the address somebody signs in with, in lower case; the
-- people of a meeting that was planned over HTTP without ids have none here. Nothing else is kept of a person
-- (docs/decisions/0029-one-door-for-the-desk.md).
ALTER TABLE person ADD COLUMN mail text CHECK (mail = lower(mail));
ALTER TABLE person ADD COLUMN organisation text;
ALTER TABLE person ADD COLUMN party text;
ALTER TABLE person ADD COLUMN erased_at timestamptz;
CREATE UNIQUE INDEX person_of_mail ON person (mail);

-- Who belongs to a body, as what, and from when to when. office: what somebody holds in the body itself; it gives rights
-- (secretary and chairs prepare meetings). category is a key of the body's headings of people.
CREATE TABLE membership (
    id             text        NOT NULL PRIMARY KEY,
    body_id        text        NOT NULL REFERENCES body (id) ON DELETE CASCADE,
    person_id      text        NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    category       text        NOT NULL,
    organisation   text,
    votes          boolean     NOT NULL DEFAULT false,
    office         text        CHECK (office IN ('chair', 'viceChair', 'secretary')),
    call_in        int         CHECK (call_in > 0),
    substitute_for text        REFERENCES person (id) ON DELETE SET NULL,
    note           text,
    from_date      date,
    to_date        date,
    created_at     timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX membership_of_body ON membership (body_id);
CREATE INDEX membership_of_person ON membership (person_id);

-- Who administers a body, or with no body the whole installation.
CREATE TABLE administrator (
    person_id text        NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    body_id   text        REFERENCES body (id) ON DELETE CASCADE,
    since     timestamptz NOT NULL DEFAULT now(),
    UNIQUE NULLS NOT DISTINCT (person_id, body_id)
);

-- Signed in over the whole house. Only hashes of the secrets are kept. previous_hash is the one before the last change of
-- secret, still good for a moment, for requests that were under way. id names the session where it is listed and revoked.
CREATE TABLE signed_in (
    id               text        NOT NULL PRIMARY KEY,
    token_hash       bytea       NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    previous_hash    bytea       UNIQUE CHECK (octet_length(previous_hash) = 32),
    person_id        text        NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    how              text        NOT NULL,
    device           text,
    created_at       timestamptz NOT NULL,
    rotated_at       timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    revoked_at       timestamptz,
    provider         text,
    provider_subject text,
    provider_session text
);

CREATE INDEX signed_in_of_person ON signed_in (person_id);

-- A seat in a meeting that was opened by somebody who had signed in goes with that.
ALTER TABLE session ADD COLUMN signed_in_id text REFERENCES signed_in (id) ON DELETE CASCADE;
CREATE INDEX session_of_signed_in ON session (signed_in_id);
