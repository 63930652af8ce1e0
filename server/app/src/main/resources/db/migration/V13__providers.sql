-- Somebody is on the way to a provider of OpenID Connect. Only hashes of what the provider and the browser bring back; what
-- the code is redeemed with is made from the browser's secret and stands nowhere. joins: who was signed in already and wants
-- to be known by the account from then on.
CREATE TABLE openid_attempt (
    state_hash   bytea       NOT NULL PRIMARY KEY CHECK (octet_length(state_hash) = 32),
    browser_hash bytea       NOT NULL CHECK (octet_length(browser_hash) = 32),
    provider     text        NOT NULL,
    return_to    text        NOT NULL,
    joins        text        REFERENCES person (id) ON DELETE CASCADE,
    expires_at   timestamptz NOT NULL
);

CREATE INDEX openid_attempt_by_end ON openid_attempt (expires_at);

-- Who of the directory is whom at a provider. A subject is never given to somebody else by its issuer, as an address may be.
CREATE TABLE provider_account (
    issuer    text        NOT NULL,
    subject   text        NOT NULL,
    person_id text        NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    since     timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX provider_account_of_person ON provider_account (person_id);

-- What providers have said of sessions that ended there, so that it is heard once; forgotten when it is too old to be believed.
CREATE TABLE logout_token (
    issuer text        NOT NULL,
    id     text        NOT NULL,
    until  timestamptz NOT NULL,
    PRIMARY KEY (issuer, id)
);

CREATE INDEX signed_in_of_provider ON signed_in (provider, provider_subject) WHERE revoked_at IS NULL;
