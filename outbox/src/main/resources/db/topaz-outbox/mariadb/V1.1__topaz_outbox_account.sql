-- Whose app the call of an event is made with, where an application has several; empty for the only one.
alter table topaz_outbox add column account varchar(128) default '' not null;

create index topaz_outbox_account on topaz_outbox (state, account);

-- 'app' or 'seller:' and the seller as before; of an account, 'account:' and its name, alone or followed by ':seller:' and the seller.
alter table topaz_outbox_pause modify scope varchar(280) not null;
