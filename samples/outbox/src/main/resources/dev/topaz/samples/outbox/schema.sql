-- The business, for PostgreSQL and for H2: here, no more than how far a work order has come.
create table work_order (
    id          varchar(64) primary key,
    status      varchar(16) not null,
    version     integer     not null default 1,
    changed_at  timestamp with time zone not null default current_timestamp
);
