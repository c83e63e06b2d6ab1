-- Every profile has a place where it works: the first one bears its name, and without an address of its own it is at the
-- profile's address.
INSERT INTO location (profile_id, name)
SELECT p.id, p.name FROM profile p WHERE NOT EXISTS (SELECT FROM location l WHERE l.profile_id = p.id);

-- What was booked so far was booked there.
UPDATE booking b SET location_id = l.id
FROM (SELECT DISTINCT ON (profile_id) profile_id, id FROM location ORDER BY profile_id, position, id) l
WHERE b.location_id IS NULL AND l.profile_id = b.profile_id;

-- Whether somebody still expects to be received at a location that shall close.
CREATE INDEX booking_at_location ON booking (profile_id, location_id, ends_at) WHERE deleted_at IS NULL;
CREATE INDEX service_location_service ON service_location (profile_id, location_id);
CREATE INDEX staff_location_staff ON staff_location (profile_id, location_id);
