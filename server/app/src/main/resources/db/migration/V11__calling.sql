-- What lists of meetings show follows the log, in the transaction that stores the fact
-- (docs/decisions/0034-lists-follow-the-log.md). The log stays the truth: all of this can be made from it again.
ALTER TABLE meeting ADD COLUMN start_time text;
ALTER TABLE meeting ADD COLUMN end_time text;
ALTER TABLE meeting ADD COLUMN place text;
ALTER TABLE meeting ADD COLUMN phase text NOT NULL DEFAULT 'planned';
ALTER TABLE meeting ADD COLUMN notice_sent date;

-- Who is invited to what, and has answered what: comes, comesRemote, absent.
CREATE TABLE invitation (
    meeting_id text NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    person_id  text NOT NULL,
    reply      text,
    PRIMARY KEY (meeting_id, person_id)
);

CREATE INDEX invitation_of_person ON invitation (person_id);

CREATE FUNCTION meeting_follows_its_log(of_meeting text, of_kind text, fact json) RETURNS void LANGUAGE sql AS $$
    UPDATE meeting SET
        date = coalesce((fact -> 'time' ->> 'date')::date, (fact -> 'plan' -> 'time' ->> 'date')::date, meeting.date),
        start_time = coalesce(fact -> 'time', fact -> 'plan' -> 'time') ->> 'start',
        end_time = coalesce(fact -> 'time', fact -> 'plan' -> 'time') ->> 'end',
        place = coalesce(fact -> 'time', fact -> 'plan' -> 'time') ->> 'place',
        notice_sent = (coalesce(fact -> 'time', fact -> 'plan' -> 'time') ->> 'noticeSent')::date
    WHERE of_kind IN ('meetingPlanned', 'timeAndPlaceSet') AND id = of_meeting;

    UPDATE meeting SET notice_sent = coalesce(notice_sent, (fact ->> 'on')::date)
    WHERE of_kind = 'noticeSent' AND id = of_meeting;

    UPDATE meeting SET phase = CASE $2
        WHEN 'checkInOpened' THEN 'checkIn'
        WHEN 'meetingOpened' THEN 'open'
        WHEN 'meetingAdjourned' THEN 'adjourned'
        WHEN 'meetingResumed' THEN 'open'
        WHEN 'meetingClosed' THEN 'closed'
        ELSE 'cancelled' END
    WHERE of_kind IN ('checkInOpened', 'meetingOpened', 'meetingAdjourned', 'meetingResumed', 'meetingClosed',
        'meetingCancelled') AND id = of_meeting;

    INSERT INTO invitation (meeting_id, person_id)
    SELECT id, fact -> 'seat' ->> 'person' FROM meeting
    WHERE of_kind = 'participantInvited' AND id = of_meeting AND fact -> 'seat' ->> 'person' IS NOT NULL
    ON CONFLICT DO NOTHING;

    DELETE FROM invitation
    WHERE of_kind = 'participantRemoved' AND meeting_id = of_meeting AND person_id = fact ->> 'person';

    UPDATE invitation SET reply = fact ->> 'answer'
    WHERE of_kind = 'replied' AND meeting_id = of_meeting AND person_id = fact ->> 'person';
$$;

CREATE FUNCTION meeting_event_stored() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM meeting_follows_its_log(NEW.meeting_id, NEW.kind, NEW.body::json);
    RETURN NULL;
END
$$;

CREATE TRIGGER meeting_follows_its_log AFTER INSERT ON meeting_event FOR EACH ROW
    WHEN (NEW.kind IN ('meetingPlanned', 'timeAndPlaceSet', 'noticeSent', 'checkInOpened', 'meetingOpened',
        'meetingAdjourned', 'meetingResumed', 'meetingClosed', 'meetingCancelled', 'participantInvited',
        'participantRemoved', 'replied'))
    EXECUTE FUNCTION meeting_event_stored();

-- The meetings that are there already.
DO $$
DECLARE stored record;
BEGIN
    FOR stored IN SELECT meeting_id, kind, body FROM meeting_event
        WHERE kind IN ('meetingPlanned', 'checkInOpened', 'meetingOpened', 'meetingAdjourned', 'meetingResumed',
            'meetingClosed', 'participantInvited')
        ORDER BY meeting_id, version
    LOOP
        PERFORM meeting_follows_its_log(stored.meeting_id, stored.kind, stored.body::json);
    END LOOP;
END
$$;

-- Links in letters with which somebody answers an invitation and does nothing else. Only hashes are kept.
CREATE TABLE reply_link (
    token_hash bytea       NOT NULL PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    meeting_id text        NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    person_id  text        NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);

-- Whose letter it is, where its text is completed only when it is sent: a personal link is kept nowhere.
ALTER TABLE dispatch ADD COLUMN person_id text;
