-- How far the days reach that an act may have been on: a day, a month at most, or longer.
alter table event add column reach varchar(10) check (reach in ('DAY', 'MONTH', 'LONGER'));
update event set reach = case
    when earliest is null or latest is null then 'LONGER'
    when latest = earliest then 'DAY'
    when latest <= earliest + interval '30' day then 'MONTH'
    else 'LONGER'
end where occurred_edtf is not null;
alter table event add check ((reach is null) = (occurred_edtf is null));

-- Each for both orders by day. What they have besides is filtered by without reading the rows.
drop index event_by_type;
drop index event_by_status;
create index event_by_type on event (type, ordered_on, id, status);
create index event_by_type_back on event (type, ordered_back, id, status);
create index event_by_status on event (status, ordered_on, id, type);
create index event_by_status_back on event (status, ordered_back, id, type);
create index event_by_reach on event (reach, ordered_on, id, latest, ordered_back);
create index event_by_reach_back on event (reach, ordered_back, id, latest, ordered_on);

create index quote_by_kind on quote (kind, report_id, first_offset, id);
