-- Free jobs only, so it stays small however many are locked. A topic of 4,000 characters is too long for an index, its beginning is not.
create index if not exists BATON_IDX_FREE_JOBS on ACT_RU_EXTERNAL_JOB
  (left(HANDLER_CFG_, 200), coalesce(TENANT_ID_, ''), CREATE_TIME_, ID_) where LOCK_EXP_TIME_ is null;

-- Locks the rows of up to `wanted` free jobs of a topic and returns them, oldest first: as many of each tenant as there are, else
-- the oldest of each in equal shares, in an order of tenants that is drawn anew each time. Rows that another acquisition holds are
-- skipped. Its cost follows the number of tenants and of jobs wanted, not the backlog: the plan must be by the index even while
-- the table is small, because it is kept.
create or replace function baton_free_jobs(topic text, wanted integer) returns setof ACT_RU_EXTERNAL_JOB
language plpgsql set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  tenants text[];
  waiting text[];
  tenant text;
  share integer;
  found_ids text[] := '{}';
  ids text[];
begin
  with recursive next as (
    (select coalesce(TENANT_ID_, '') as name from ACT_RU_EXTERNAL_JOB
      where left(HANDLER_CFG_, 200) = left(topic, 200) and LOCK_EXP_TIME_ is null
      order by coalesce(TENANT_ID_, '') limit 1)
    union all
    select (select coalesce(TENANT_ID_, '') from ACT_RU_EXTERNAL_JOB
      where left(HANDLER_CFG_, 200) = left(topic, 200) and LOCK_EXP_TIME_ is null and coalesce(TENANT_ID_, '') > next.name
      order by coalesce(TENANT_ID_, '') limit 1)
    from next where next.name is not null)
  select array_agg(name order by random()) into tenants from next where name is not null;

  while cardinality(tenants) > 0 and cardinality(found_ids) < wanted loop
    share := ceil((wanted - cardinality(found_ids))::numeric / cardinality(tenants));
    waiting := '{}';
    foreach tenant in array tenants loop
      exit when cardinality(found_ids) >= wanted;
      select coalesce(array_agg(job.ID_), '{}') into ids from (
        select ID_ from ACT_RU_EXTERNAL_JOB
          where left(HANDLER_CFG_, 200) = left(topic, 200) and HANDLER_CFG_ = topic and LOCK_EXP_TIME_ is null
            and coalesce(TENANT_ID_, '') = tenant and ID_ <> all (found_ids)
          order by CREATE_TIME_, ID_ limit least(share, wanted - cardinality(found_ids)) for update skip locked) job;
      found_ids := found_ids || ids;
      if cardinality(ids) = share then
        waiting := waiting || tenant;
      end if;
    end loop;
    tenants := waiting;
  end loop;

  return query select * from ACT_RU_EXTERNAL_JOB where ID_ = any (found_ids) order by CREATE_TIME_, ID_;
end $$;
