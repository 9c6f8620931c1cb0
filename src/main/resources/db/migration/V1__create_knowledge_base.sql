-- The knowledge base. Written for H2 2 and PostgreSQL 15 alike.
-- The rules of the domain that one row can break are constraints here; the importer checks all of them first
-- and names the fault, so that a constraint that fires is a defect of the service.

-- History ------------------------------------------------------------------------------------------------------------

-- One row: locked by whoever writes, so that revisions are gapless and in the order of commits.
create table head (
    id int primary key check (id = 1),
    revision bigint not null check (revision >= 0)
);
insert into head (id, revision) values (1, 0);

create table change (
    revision bigint primary key check (revision > 0),
    kind varchar(10) not null check (kind in ('REPORT', 'REGION', 'UNIT', 'PERSON', 'EVENT', 'QUOTE')),
    entry_id varchar(120) not null,
    operation varchar(10) not null check (operation in ('CREATED', 'UPDATED', 'WITHDRAWN')),
    changed_at timestamp(6) with time zone not null,
    author varchar(200) not null,
    reason varchar(1000) not null,
    document varchar(1000000),
    successor varchar(120),
    check ((operation = 'WITHDRAWN') = (document is null)),
    check (successor is null or operation = 'WITHDRAWN')
);
create index change_by_entry on change (kind, entry_id, revision);

create table bundle (
    name varchar(200) primary key,
    sha256 varchar(64) not null
);

-- Vocabularies -------------------------------------------------------------------------------------------------------

create table vocabulary (
    id varchar(40) primary key,
    label_zh varchar(1000) not null,
    label_en varchar(2000) not null
);

create table concept (
    scheme varchar(40) not null references vocabulary (id),
    position int not null,
    code varchar(40) not null,
    label_zh varchar(1000) not null,
    label_en varchar(2000) not null,
    definition_zh varchar(1000) not null,
    definition_en varchar(2000) not null,
    broader varchar(40),
    primary key (scheme, position),
    unique (scheme, code),
    check (broader is null or broader <> code)
);

-- Reports ------------------------------------------------------------------------------------------------------------

create table report (
    id varchar(120) primary key,
    revision bigint not null,
    changed_at timestamp(6) with time zone not null,
    publisher varchar(1000),
    title varchar(1000),
    published date,
    language varchar(35) not null,
    byline varchar(1000),
    byline_paragraph int check (byline_paragraph >= 0),
    byline_start int check (byline_start >= 0),
    byline_end int,
    length int not null check (length > 0),
    sha256 varchar(64) not null check (char_length(sha256) = 64),
    text varchar(1000000),
    text_sha256 varchar(64),
    check (byline_start < byline_end and byline_end <= length),
    check ((byline is null) = (byline_start is null)),
    check ((text is null) = (text_sha256 is null))
);

-- Regions ------------------------------------------------------------------------------------------------------------

create table region (
    id varchar(120) primary key,
    revision bigint not null,
    changed_at timestamp(6) with time zone not null,
    code varchar(12) unique check (char_length(code) in (6, 9, 12)),
    level varchar(10) not null
        check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'OTHER')),
    parent_id varchar(120) references region (id),
    path varchar(1000) not null,
    zh varchar(1000) not null,
    en varchar(2000),
    en_origin varchar(10) check (en_origin in ('OWN', 'TRANSLATED')),
    pinyin varchar(1000),
    short_zh varchar(1000),
    short_pinyin varchar(1000),
    valid_for varchar(40),
    longitude double precision check (longitude between -180 and 180),
    latitude double precision check (latitude between -90 and 90),
    point_precision varchar(10)
        check (point_precision in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'OTHER')),
    source varchar(1000),
    check ((en is null) = (en_origin is null)),
    check ((code is null) = (valid_for is null)),
    check ((longitude is null) = (latitude is null) and (longitude is null) = (point_precision is null)),
    check (parent_id is null or parent_id <> id)
);
create index region_by_parent on region (parent_id);
create index region_by_path on region (path);

create table region_alias (
    region_id varchar(120) not null references region (id),
    position int not null,
    alias varchar(1000) not null,
    primary key (region_id, position)
);

create table region_citation (
    region_id varchar(120) not null references region (id),
    position int not null,
    report_id varchar(120) not null references report (id),
    supports varchar(10) not null check (supports in ('NAME', 'PARENT', 'REGION')),
    paragraph int not null check (paragraph >= 0),
    span_start int not null check (span_start >= 0),
    span_end int not null,
    primary key (region_id, position),
    check (span_start < span_end)
);
create index region_citation_by_report on region_citation (report_id);

-- Units --------------------------------------------------------------------------------------------------------------

create table unit (
    id varchar(120) primary key,
    revision bigint not null,
    changed_at timestamp(6) with time zone not null,
    zh varchar(1000) not null,
    en varchar(2000),
    en_origin varchar(10) check (en_origin in ('OWN', 'TRANSLATED')),
    pinyin varchar(1000),
    named boolean not null,
    kind varchar(40) not null,
    parent_id varchar(120) references unit (id),
    region_id varchar(120) references region (id),
    check ((en is null) = (en_origin is null)),
    check (parent_id is null or parent_id <> id)
);
create index unit_by_parent on unit (parent_id);
create index unit_by_region on unit (region_id);
create index unit_by_kind on unit (kind, id);

create table unit_alias (
    unit_id varchar(120) not null references unit (id),
    position int not null,
    alias varchar(1000) not null,
    primary key (unit_id, position)
);

create table unit_citation (
    unit_id varchar(120) not null references unit (id),
    position int not null,
    report_id varchar(120) not null references report (id),
    supports varchar(10) not null check (supports in ('NAME', 'PARENT', 'REGION')),
    paragraph int not null check (paragraph >= 0),
    span_start int not null check (span_start >= 0),
    span_end int not null,
    primary key (unit_id, position),
    check (span_start < span_end)
);
create index unit_citation_by_report on unit_citation (report_id);

-- People -------------------------------------------------------------------------------------------------------------

create table person (
    id varchar(120) primary key,
    revision bigint not null,
    changed_at timestamp(6) with time zone not null,
    zh varchar(1000) not null,
    en varchar(2000),
    en_origin varchar(10) check (en_origin in ('OWN', 'TRANSLATED')),
    pinyin varchar(1000),
    check ((en is null) = (en_origin is null))
);

create table person_role (
    person_id varchar(120) not null references person (id),
    position int not null,
    kind varchar(10) not null check (kind in ('OFFICE', 'PROFESSION', 'MEMBERSHIP', 'REPORTER')),
    title_zh varchar(1000) not null,
    title_en varchar(2000) not null,
    unit_id varchar(120) references unit (id),
    report_id varchar(120) not null references report (id),
    paragraph int not null check (paragraph >= 0),
    span_start int not null check (span_start >= 0),
    span_end int not null,
    primary key (person_id, position),
    check (span_start < span_end)
);
create index person_role_by_unit on person_role (unit_id);
create index person_role_by_kind on person_role (kind, person_id);

create table person_citation (
    person_id varchar(120) not null references person (id),
    position int not null,
    report_id varchar(120) not null references report (id),
    supports varchar(10) not null check (supports in ('NAME')),
    paragraph int not null check (paragraph >= 0),
    span_start int not null check (span_start >= 0),
    span_end int not null,
    primary key (person_id, position),
    check (span_start < span_end)
);
create index person_citation_by_report on person_citation (report_id);

-- Events -------------------------------------------------------------------------------------------------------------

create table event (
    id varchar(120) primary key,
    revision bigint not null,
    changed_at timestamp(6) with time zone not null,
    report_id varchar(120) not null references report (id),
    type varchar(40) not null,
    status varchar(10) not null check (status in ('OCCURRED', 'ONGOING', 'PLANNED', 'CALLED_FOR')),
    asserted_by varchar(120),
    title_zh varchar(1000) not null,
    title_en varchar(2000) not null,
    summary_zh varchar(1000) not null,
    summary_en varchar(2000) not null,
    part_of_id varchar(120) references event (id),
    occurred_raw varchar(1000),
    occurred_edtf varchar(100),
    earliest date,
    latest date,
    part_of_day varchar(10) check (part_of_day in ('MORNING', 'NOON', 'AFTERNOON', 'EVENING', 'NIGHT')),
    occurred_inferred varchar(100),
    occurred_basis_zh varchar(1000),
    occurred_basis_en varchar(2000),
    occurred_paragraph int check (occurred_paragraph >= 0),
    occurred_start int check (occurred_start >= 0),
    occurred_end int,
    ordered_on date not null,
    ordered_back date not null,
    check (earliest <= latest),
    check (occurred_edtf is not null or (earliest is null and latest is null)),
    check ((occurred_raw is null) = (occurred_start is null)),
    check (occurred_raw is not null or (occurred_edtf is null and part_of_day is null)),
    check (occurred_start < occurred_end),
    check (part_of_id is null or part_of_id <> id)
);
create index event_by_day on event (ordered_on, id);
create index event_by_day_back on event (ordered_back, id);
create index event_by_type on event (type, ordered_on, id);
create index event_by_status on event (status, ordered_on, id);
create index event_by_report on event (report_id, ordered_on, id);
create index event_by_part_of on event (part_of_id);
create index event_by_revision on event (revision);

create table event_participant (
    event_id varchar(120) not null references event (id),
    position int not null,
    role varchar(15) not null check (role in ('ACTOR', 'PARTICIPANT', 'TARGET', 'BENEFICIARY', 'VENUE')),
    unit_id varchar(120) references unit (id),
    person_id varchar(120) references person (id),
    paragraph int not null check (paragraph >= 0),
    span_start int not null check (span_start >= 0),
    span_end int not null,
    primary key (event_id, position),
    check (span_start < span_end),
    check ((unit_id is null) <> (person_id is null))
);
create index event_participant_by_unit on event_participant (unit_id, event_id);
create index event_participant_by_person on event_participant (person_id, event_id);

create table event_region (
    event_id varchar(120) not null references event (id),
    position int not null,
    role varchar(15) not null check (role in ('LOCATION', 'ORIGIN', 'DESTINATION')),
    region_id varchar(120) not null references region (id),
    paragraph int not null check (paragraph >= 0),
    span_start int not null check (span_start >= 0),
    span_end int not null,
    primary key (event_id, position),
    check (span_start < span_end)
);
create index event_region_by_region on event_region (region_id, event_id);

create table event_figure (
    event_id varchar(120) not null references event (id),
    position int not null,
    figure_key varchar(120) not null,
    raw varchar(1000) not null,
    amount numeric(20, 4),
    qualifier varchar(15) not null
        check (qualifier in ('EXACT', 'MORE_THAN', 'NEARLY', 'AT_LEAST', 'ABOUT', 'HALF_OR_MORE')),
    low numeric(20, 4),
    high numeric(20, 4),
    counted_zh varchar(1000) not null,
    counted_en varchar(2000) not null,
    counter varchar(20),
    share_of varchar(120),
    paragraph int not null check (paragraph >= 0),
    span_start int not null check (span_start >= 0),
    span_end int not null,
    primary key (event_id, position),
    unique (event_id, figure_key),
    check (span_start < span_end),
    check (low <= high),
    check (low <= amount),
    check (amount <= high),
    check (share_of is null or share_of <> figure_key)
);

create table event_citation (
    event_id varchar(120) not null references event (id),
    position int not null,
    paragraph int not null check (paragraph >= 0),
    span_start int not null check (span_start >= 0),
    span_end int not null,
    primary key (event_id, position),
    check (span_start < span_end)
);

-- Quotes -------------------------------------------------------------------------------------------------------------

create table quote (
    id varchar(120) primary key,
    revision bigint not null,
    changed_at timestamp(6) with time zone not null,
    report_id varchar(120) not null references report (id),
    kind varchar(10) not null check (kind in ('DIRECT', 'INDIRECT', 'OATH', 'SLOGAN')),
    speaker_kind varchar(15) not null check (speaker_kind in ('PERSON', 'UNIT', 'GROUP', 'UNATTRIBUTED')),
    speaker_id varchar(120) references person (id),
    speaking_unit_id varchar(120) references unit (id),
    attribution varchar(10) not null check (attribution in ('EXPLICIT', 'IMPLICIT', 'NONE')),
    attribution_paragraph int check (attribution_paragraph >= 0),
    attribution_start int check (attribution_start >= 0),
    attribution_end int,
    within_id varchar(120) references quote (id),
    translation_en varchar(10000),
    first_offset int not null check (first_offset >= 0),
    check ((speaker_kind = 'PERSON') = (speaker_id is not null)),
    check ((speaker_kind in ('UNIT', 'GROUP')) = (speaking_unit_id is not null)),
    check ((speaker_kind = 'UNATTRIBUTED') = (attribution = 'NONE')),
    check ((attribution = 'NONE') = (attribution_start is null)),
    check (attribution_start < attribution_end),
    check (within_id is null or within_id <> id)
);
create index quote_by_place on quote (report_id, first_offset, id);
create index quote_by_speaker on quote (speaker_id);
create index quote_by_unit on quote (speaking_unit_id);

create table quote_segment (
    quote_id varchar(120) not null references quote (id),
    position int not null,
    exact varchar(5000) not null,
    paragraph int not null check (paragraph >= 0),
    span_start int not null check (span_start >= 0),
    span_end int not null,
    primary key (quote_id, position),
    check (span_start < span_end)
);

create table quote_event (
    quote_id varchar(120) not null references quote (id),
    position int not null,
    event_id varchar(120) not null references event (id),
    primary key (quote_id, position)
);
create index quote_event_by_event on quote_event (event_id, quote_id);

alter table event add foreign key (asserted_by) references quote (id);
