-- For PostgreSQL and for H2.

-- The business: here, no more than how far a work order has come.
create table work_order (
    id          varchar(64) primary key,
    status      varchar(16) not null,
    version     integer     not null default 1,
    changed_at  timestamp with time zone not null default current_timestamp
);

-- What the platform is to hear of it.
create table outbox (
    id             bigint generated always as identity primary key,
    work_order_id  varchar(64)   not null,
    version        integer       not null,  -- of the work order: the order of its events
    status         varchar(16)   not null,
    text           varchar(1000) not null,
    happened_at    timestamp with time zone not null,

    state          varchar(9)    not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'PARKED')),
    due_at         timestamp with time zone not null default current_timestamp,  -- nobody may take it before
    attempts       integer       not null default 0,
    courier        varchar(64),             -- who has it under way
    note           varchar(1000),           -- what came of the last attempt

    unique (work_order_id, version)
);

create index outbox_due on outbox (state, due_at);
