-- An import that somebody removes leaves what its rows are known by, so that the same file brings nothing twice.
ALTER TABLE import
  DROP CONSTRAINT import_status,
  ADD CONSTRAINT import_status CHECK (status IN ('draft', 'running', 'done', 'failed', 'undoing', 'undone', 'removed'));
