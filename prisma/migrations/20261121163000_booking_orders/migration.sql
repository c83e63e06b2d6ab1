-- A page of the list of bookings, in any of its orders, is read from an index: none of them sorts the whole diary.
CREATE INDEX booking_by_created ON booking (profile_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX booking_by_visitor ON booking (profile_id, lower(visitor_name), starts_at, id) WHERE deleted_at IS NULL;
CREATE INDEX booking_by_price ON booking (profile_id, price, starts_at, id) WHERE deleted_at IS NULL;
CREATE INDEX booking_by_status ON booking (profile_id, status, starts_at, id) WHERE deleted_at IS NULL;
CREATE INDEX booking_by_staff ON booking (profile_id, staff_id, starts_at, id) WHERE deleted_at IS NULL;
