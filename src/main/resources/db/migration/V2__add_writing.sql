-- Imports that are too large for one request --------------------------------------------------------------------------

create table import_job (
    id varchar(36) primary key,
    state varchar(10) not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    form varchar(10) not null check (form in ('JSON', 'NDJSON')),
    dry_run boolean not null,
    size bigint not null check (size >= 0),
    author varchar(200) not null,
    reason varchar(1000) not null,
    received_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    created int,
    updated int,
    unchanged int,
    problem varchar(1000000),
    check ((state in ('DONE', 'REFUSED', 'FAILED')) = (ended_at is not null)),
    check ((state = 'DONE') = (created is not null)),
    check ((state in ('REFUSED', 'FAILED')) = (problem is not null))
);

-- Where the entries of a running import stand in its working file; emptied when it ends.
create table import_line (
    job_id varchar(36) not null,
    sequence int not null,
    kind varchar(10) not null,
    entry_id varchar(1000),
    pointer varchar(1000) not null,
    sound boolean not null,
    position bigint not null,
    length int not null,
    primary key (job_id, kind, sequence)
);
create index import_line_by_entry on import_line (job_id, kind, entry_id, sequence);

-- Answers to requests that carry an Idempotency-Key, kept for a day ---------------------------------------------------

create table answer (
    client varchar(200) not null,
    idempotency_key varchar(255) not null,
    request varchar(64) not null,
    status int not null,
    location varchar(1000),
    etag varchar(100),
    body varchar(1000000),
    answered_at timestamp(6) with time zone not null,
    primary key (client, idempotency_key)
);
create index answer_by_age on answer (answered_at);
