-- All times are milliseconds since 1970-01-01 UTC.

create table people (
  person integer primary key,
  session text,                        -- JSON without the history; null until the first turn
  wake_at integer,
  may_wait integer not null default 0, -- 1: a knock that can wait where many are due at once
  blocked integer not null default 0   -- 1: wants no messages until they write again
) strict;
create index people_to_wake on people (may_wait, wake_at) where wake_at is not null and blocked = 0;

-- The histories of sessions, apart, because they are most of a session and many inputs leave them as they are.
create table steps (
  person integer primary key,
  steps text not null                  -- JSON
) strict;

-- What was taken in already, so that the same input a second time changes nothing.
create table inputs (
  id text primary key,
  at integer not null
) strict, without rowid;
create index inputs_by_time on inputs (at);

create table failures (
  input text primary key,
  times integer not null,
  at integer not null
) strict, without rowid;

-- For the operator: inputs that failed again and again. No words.
create table set_aside (
  number integer primary key,
  input text not null,
  person integer not null,
  failure text not null,
  at integer not null
) strict;

-- What dialogs leave behind: drafts, pauses, plans.
create table entries (
  number integer primary key autoincrement,
  person integer not null,
  kind text not null,
  fields text not null,                -- JSON
  at integer not null
) strict;
create index entries_by_kind on entries (person, kind, number);

create table outbox (
  number integer primary key autoincrement,
  person integer not null,
  contents text not null,              -- JSON
  posted_at integer not null,
  tries integer not null default 0,
  begun integer not null default 0,    -- 1: a try has begun and nothing is known of how it went
  unknowns integer not null default 0, -- tries nothing is known of
  cuts integer not null default 0      -- tries that the end of the program cut short
) strict;
create index outbox_by_person on outbox (person, number);

-- For the operator: parcels that were not delivered. No words.
create table given_up (
  number integer primary key,
  person integer not null,
  why text not null,
  at integer not null
) strict;

-- Messages on people's screens that can still be deleted, theirs and ours.
create table screen (
  person integer not null,
  screen_id integer not null,
  live_buttons integer not null,
  tag text,                            -- by what name it is found when it is changed; null: it never is
  at integer not null,
  primary key (person, screen_id)
) strict, without rowid;
create index screen_tagged on screen (person, tag) where tag is not null;
create index screen_live on screen (person) where live_buttons = 1;
create index screen_by_time on screen (at);
