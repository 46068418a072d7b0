-- What the platform has refused for good, and why.
select id, work_order_id, version, attempts, note
  from outbox
 where state = 'PARKED'
 order by id;

-- Once that is mended: again, in their order among themselves, behind what has been delivered since.
update outbox
   set state = 'WAITING', due_at = current_timestamp
 where state = 'PARKED'
   and work_order_id = 'wo1';

-- Every day: what nobody will ask for any more.
delete from outbox
 where state = 'DELIVERED'
   and happened_at < current_timestamp - interval '30' day;
