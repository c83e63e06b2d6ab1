-- Every API request counts here. The counters of the present minutes need not survive a crash, and without a log no
-- request waits for the disk. Room on the page keeps a counter's versions beside each other.
ALTER TABLE rate_limit SET UNLOGGED;
ALTER TABLE rate_limit SET (fillfactor = 50);
