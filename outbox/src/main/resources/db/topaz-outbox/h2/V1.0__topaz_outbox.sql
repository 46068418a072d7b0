-- The events to deliver. Times are milliseconds since 1970 by the clock of the database.
create table topaz_outbox (
    id            bigint generated always as identity primary key,
    aggregate_id  varchar(128) not null,
    version       bigint       not null,               -- of the aggregate: the order of its events
    seller        varchar(128) not null,               -- whose session; empty for none
    type          varchar(128) not null,
    payload       character large object not null,
    created_at    bigint       not null,

    state         varchar(9)   not null default 'WAITING',
    due_at        bigint       not null,               -- no courier takes it before
    attempts      integer      not null default 0,
    failures      integer      not null default 0,     -- of its own, in a row
    abandoned     integer      not null default 0,     -- couriers in a row that took it and did not come back
    courier       varchar(128),                        -- who has it under way
    note          varchar(1000),                       -- what came of the last attempt
    settled_at    bigint,                              -- when that was

    constraint topaz_outbox_version unique (aggregate_id, version)
);

create index topaz_outbox_due on topaz_outbox (state, due_at);

-- Whose deliveries pause because of a failure: all of the app, or those of a seller. Empty when all is well.
create table topaz_outbox_pause (
    scope         varchar(136)  not null primary key,  -- 'app', or 'seller:' and the seller
    until_at      bigint        not null,
    failures      integer       not null,              -- in a row
    note          varchar(1000) not null
);
