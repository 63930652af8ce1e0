-- However often an edition's sealing was begun, one sealed file of it stays.
CREATE UNIQUE INDEX one_seal ON document_edition (meeting_id, number) WHERE kind = 'sealed';
