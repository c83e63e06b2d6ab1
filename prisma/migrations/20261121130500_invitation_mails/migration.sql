-- What became of the mail of an invitation: found by its address among all messages of a profile.
CREATE INDEX delivery_invitation ON delivery (profile_id, recipient) WHERE kind = 'invitation';
