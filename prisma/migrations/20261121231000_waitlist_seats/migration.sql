-- Of a class it is one seat that is offered to who waits.
ALTER TABLE waitlist_entry
  ADD COLUMN participant_id int,
  ADD CONSTRAINT waitlist_participant_fkey FOREIGN KEY (profile_id, participant_id)
    REFERENCES participant (profile_id, id) ON DELETE SET NULL (participant_id);
CREATE INDEX waitlist_offered ON waitlist_entry (profile_id, booking_id) WHERE booking_id IS NOT NULL;

-- Who made an address of the diary, which leads nowhere when they may not see it any more. None: an API key.
ALTER TABLE calendar_feed
  ADD COLUMN user_id int,
  ADD CONSTRAINT calendar_feed_user_fkey FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE;
