-- One row: locked by whoever writes to the search index, so that instances that share one index write one after another
-- and none puts back what another has already written anew.
create table index_lock (
    id int primary key check (id = 1)
);
insert into index_lock (id) values (1);
