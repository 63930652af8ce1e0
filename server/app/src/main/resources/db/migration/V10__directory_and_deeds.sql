-- What is read before it is changed has a version, so that two who change the same do not overwrite each other unseen.
ALTER TABLE body ADD COLUMN version int NOT NULL DEFAULT 1;
ALTER TABLE person ADD COLUMN version int NOT NULL DEFAULT 1;
ALTER TABLE membership ADD COLUMN version int NOT NULL DEFAULT 1;

-- Who did what before and after meetings; a meeting's own facts stand in its log. who: an id of a person, or 'operator'.
-- about: ids and names of fields, never names of people, addresses or secrets. No row is ever changed
-- (docs/decisions/0033-deeds-and-versions.md).
CREATE TABLE deed (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    who     text        NOT NULL,
    body_id text,
    what    text        NOT NULL,
    about   text        NOT NULL DEFAULT ''
);

CREATE INDEX deed_of_body ON deed (body_id, id DESC);

CREATE FUNCTION deed_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a deed is never changed';
END $$;

CREATE TRIGGER deed_stands BEFORE UPDATE OR DELETE ON deed
    FOR EACH ROW EXECUTE FUNCTION deed_stands();
