-- One-time codes that were sent by mail. challenge_hash is of a secret that only the asking browser has; code_hash is of the
-- code and that secret together, so that who reads this table cannot try a million codes. person_id is null where nobody has
-- the address: asking looks the same from outside.
CREATE TABLE mail_code (
    challenge_hash bytea       NOT NULL PRIMARY KEY CHECK (octet_length(challenge_hash) = 32),
    code_hash      bytea       NOT NULL CHECK (octet_length(code_hash) = 32),
    mail           text        NOT NULL,
    person_id      text        REFERENCES person (id) ON DELETE CASCADE,
    tries          int         NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    used_at        timestamptz
);

CREATE INDEX mail_code_of_mail ON mail_code (mail, created_at);
