create table Act (id bigint not null primary key, name varchar(255));
create sequence Act_SEQ start with 1 increment by 50;
