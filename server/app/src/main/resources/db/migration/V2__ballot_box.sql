-- The boxes of secret votes, one row for each that is open: all ballots together, sorted, padded to one length, encrypted
-- anew each time one is put in, in the transaction that marks its voter. No person, no time, no order. The key is not in
-- the database. The row goes when the vote is counted (docs/decisions/0013-secret-ballots.md).
CREATE TABLE ballot_box (
    meeting_id text  NOT NULL,
    vote_id    text  NOT NULL,
    sealed     bytea NOT NULL,
    PRIMARY KEY (meeting_id, vote_id)
);
